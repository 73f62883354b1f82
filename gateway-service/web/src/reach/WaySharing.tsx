import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, body, change } from '../api/client';
import type { WaySharing as Sharing } from '../api/types';
import { useMessages } from '../i18n/language';
import { Answer, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';

const sharingQuery = queryOptions({
  queryKey: ['students', 'me', 'way-sharing'],
  queryFn: () => body(api.GET('/api/students/me/way-sharing')),
});

/** Who sees the student's way: nobody until they say so, and never the point itself. */
export function WaySharing() {
  const t = useMessages();
  const queries = useQueryClient();
  const sharing = useQuery(sharingQuery);
  const save = useMutation({
    mutationFn: (next: Sharing) => change(() => api.PUT('/api/students/me/way-sharing', { body: next })),
    onMutate: (next) => {
      const before = queries.getQueryData(sharingQuery.queryKey);
      queries.setQueryData(sharingQuery.queryKey, next);
      return before;
    },
    onError: (_, __, before) => queries.setQueryData(sharingQuery.queryKey, before),
    onSuccess: (after) => queries.setQueryData(sharingQuery.queryKey, after),
  });
  return (
    <section className={`${ui.card} ${ui.stackTight}`} data-screen-only>
      <h2>{t.reach.share.title}</h2>
      <p className={ui.hint}>{t.reach.share.text}</p>
      <Answer of={sharing}>
        {(now) => (
          <>
            {(['guardians', 'school'] as const).map((whom) => (
              <label key={whom} className={ui.check}>
                <input
                  type="checkbox"
                  checked={now[whom]}
                  disabled={save.isPending}
                  onChange={(event) => save.mutate({ ...now, [whom]: event.target.checked })}
                />
                <span>{t.reach.share[whom]}</span>
              </label>
            ))}
          </>
        )}
      </Answer>
      {save.isError && <Failure error={save.error} />}
    </section>
  );
}
