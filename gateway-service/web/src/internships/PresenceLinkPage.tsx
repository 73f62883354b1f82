import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { InternshipView } from '../api/types';
import { CodeForm } from '../forms/CodeForm';
import { useDeskMessages } from '../i18n/language';
import { OfProgramme } from '../i18n/level';
import { useNotice } from '../ui/Notices';
import { Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { Accident } from './Accident';
import { Contact } from './Contact';
import { InternshipHead } from './InternshipHead';
import { contactByLink, sayByLink, tellOfAccidentByLink, viewByLink, type LinkKey } from './internships';
import { LinkFeedback } from './LinkFeedback';
import { PresenceDays } from './PresenceDays';

/**
 * Who has no account says from the mail who is there. What stands behind the # moves from the address into the
 * history's state: no server on the way writes it down.
 */
export default function PresenceLinkPage() {
  const { hash, state } = useLocation();
  const navigate = useNavigate();
  const kept = (state as { token?: string } | null)?.token ?? '';

  useEffect(() => {
    if (hash) void navigate('/presence', { replace: true, state: { token: hash.slice(1) } });
  }, [hash, navigate]);

  return hash ? <Loading title cards={1} /> : <Opening key={kept} token={kept} />;
}

function Opening({ token }: { token: string }) {
  const words = useDeskMessages().internships.link;
  const view = useMutation({ mutationFn: viewByLink });
  const [key, setKey] = useState<LinkKey>();
  if (view.data && key)
    return (
      <OfProgramme id={view.data.programme}>
        <Linked first={view.data} with={key} />
      </OfProgramme>
    );
  return <CodeForm token={token} words={words} view={view} onShown={(_, code) => setKey({ token, code })} />;
}

function Linked({ first, with: key }: { first: InternshipView; with: LinkKey }) {
  const t = useDeskMessages();
  const words = t.internships;
  const notice = useNotice();
  const [view, setView] = useState(first);
  const say = useMutation({
    mutationFn: (halfDays: Parameters<typeof sayByLink>[1]) => sayByLink(key, halfDays),
    onSuccess: (after) => {
      setView(after);
      notice(words.said);
    },
  });
  const accident = useMutation({
    mutationFn: (told: { alarmId: string; words: string }) => tellOfAccidentByLink(key, told),
    onSuccess: (after) => {
      setView(after);
      notice(words.accident.told);
    },
  });
  const contact = useMutation({ mutationFn: () => contactByLink(key) });
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <InternshipHead view={view} title={words.link.title} />
      <section className={ui.stack}>
        <h2>{words.days}</h2>
        {view.maySay && <p>{words.sayText}</p>}
        {say.isError && <Failure error={say.error} />}
        <PresenceDays view={view} busy={say.isPending} onSay={(halfDays) => say.mutate(halfDays)} />
      </section>
      <LinkFeedback agreementId={view.agreementId} link={key} />
      {view.maySeeEmergencyContact && <Contact of={contact} />}
      {view.mayTellAccident && (
        <Accident
          view={view}
          busy={accident.isPending}
          error={accident.error}
          onTell={(told, done) => accident.mutate(told, { onSuccess: done })}
        />
      )}
    </div>
  );
}
