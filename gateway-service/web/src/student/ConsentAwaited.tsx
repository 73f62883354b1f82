import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMyApplications } from '../applications/applications';
import { useMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { useTerritory } from '../territory/territory';
import { Button } from '../ui/Button';
import { PageTitle } from '../ui/PageTitle';
import ui from '../ui/ui.module.css';
import { profileQuery, useProfile } from './profile';

/**
 * Whether the pupil's first application waits for a guardian's word, where the territory's rule wants it; 'unknown' until
 * that can be said.
 */
export function useConsentAwaited(): boolean | 'unknown' {
  const student = useSession().is('student');
  const rule = useTerritory().data?.rules.consentBeforeApplication ?? false;
  const profile = useProfile();
  const applications = useMyApplications(student && rule);
  if (!student || !rule) return false;
  if (profile.isLoading || applications.isLoading) return 'unknown';
  return profile.data?.consent === 'MISSING' && applications.data?.length === 0;
}

/** In the place of the form: who is asked, and what the pupil can do, before they write a word. */
export function ConsentAwaited({ to, offer }: { to: string; offer: string }) {
  const t = useMessages();
  const queries = useQueryClient();
  const profile = useProfile();
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <PageTitle title={t.consent.awaited.title} />
      <p>
        <Link to={`/offres/${offer}`}>{to}</Link>
      </p>
      <p>{t.consent.awaited.why}</p>
      <ul className={ui.bullets}>
        {t.consent.awaited.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <p>{t.consent.awaited.meanwhile}</p>
      <div>
        <Button
          kind="secondary"
          busy={profile.isFetching}
          onClick={() => void queries.invalidateQueries({ queryKey: profileQuery.queryKey })}
        >
          {t.consent.awaited.look}
        </Button>
      </div>
    </div>
  );
}
