import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { StudentSummary } from '../api/types';
import { useMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { useNotice } from '../ui/Notices';
import { Answer, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';

const textQuery = queryOptions({
  queryKey: ['consent-text'],
  queryFn: () => body(api.GET('/api/students/consent-text')),
});

/** A guardian's word for a child under 15, with the text it is about; it can be taken back where it was given. */
export function Consent({ child }: { child: StudentSummary }) {
  const t = useMessages();
  const say = useNotice();
  const queries = useQueryClient();
  const text = useQuery(textQuery);
  const given = child.consent === 'GIVEN';
  const speak = useMutation({
    mutationFn: (textVersion: string) =>
      change(() =>
        api.POST('/api/students/{id}/consent', {
          params: { path: { id: child.id } },
          body: { textVersion, given: !given },
        }),
      ),
    onSuccess: () => {
      say(given ? t.consent.withdrawn : t.consent.given);
      return queries.invalidateQueries({ queryKey: ['children'] });
    },
  });
  return (
    <Answer of={text}>
      {({ text: words, version }) => (
        <details className={ui.card} open={!given}>
          <summary>{given ? t.consent.isGiven : t.consent.asked(child.firstName)}</summary>
          <div className={ui.stack}>
            <p className={ui.quote}>{words}</p>
            {speak.isError && <Failure error={speak.error} />}
            <div>
              <Button
                kind={given ? 'secondary' : 'primary'}
                busy={speak.isPending}
                onClick={() => speak.mutate(version)}
              >
                {given ? t.consent.withdraw : t.consent.give}
              </Button>
            </div>
          </div>
        </details>
      )}
    </Answer>
  );
}
