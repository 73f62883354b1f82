import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, change } from '../api/client';
import type { WaySharing as Sharing } from '../api/types';
import { useMessages } from '../i18n/language';
import { useOffline } from '../api/connection';
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
  const offline = useOffline();
  // The boxes follow the finger; they fall back where the server says no.
  const [wish, setWish] = useState<Sharing>();
  const save = useMutation({
    mutationFn: (next: Sharing) => change(() => api.PUT('/api/students/me/way-sharing', { body: next })),
    onSuccess: (after) => queries.setQueryData(sharingQuery.queryKey, after),
    onError: () => setWish(undefined),
  });
  // Nothing can be changed without a network, and what is ticked is not kept.
  if (offline && !sharing.data) return null;
  return (
    <section className={`${ui.card} ${ui.stackTight}`} data-screen-only>
      <h2>{t.reach.share.title}</h2>
      <p className={ui.hint}>{t.reach.share.text}</p>
      <Answer of={sharing}>
        {(kept) => (
          <>
            {(['guardians', 'school'] as const).map((whom) => (
              <label key={whom} className={ui.check}>
                <input
                  type="checkbox"
                  checked={(wish ?? kept)[whom]}
                  onChange={(event) => {
                    const next = { ...(wish ?? kept), [whom]: event.target.checked };
                    setWish(next);
                    save.mutate(next);
                  }}
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
