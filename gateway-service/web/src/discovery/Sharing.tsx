import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, change } from '../api/client';
import { useMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { Answer, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { myInterestsQuery } from './interests';
import { isNothing, NOTHING } from './kept';

/** On the student's own page: their interests, theirs to share or to erase. */
export function InterestSharing() {
  const t = useMessages();
  const say = useNotice();
  const queries = useQueryClient();
  const mine = useQuery(myInterestsQuery);
  // The box follows the finger; it falls back where the server says no.
  const [wish, setWish] = useState<boolean>();
  const share = useMutation({
    mutationFn: (shared: boolean) =>
      change(() => api.PUT('/api/students/me/interests/sharing', { body: { shared } })),
    onSuccess: (after) => {
      queries.setQueryData(myInterestsQuery.queryKey, after);
      say(after.shared ? t.discovery.sharing.on : t.discovery.sharing.off);
    },
    onError: () => setWish(undefined),
  });
  const forget = useMutation({
    mutationFn: () => change(() => api.DELETE('/api/students/me/interests')),
    onSuccess: () => {
      queries.setQueryData(myInterestsQuery.queryKey, { ...NOTHING, shared: false });
      setWish(undefined);
      say(t.discovery.sharing.erased);
    },
  });

  return (
    <section className={`${ui.card} ${ui.stack}`}>
      <h2>{t.discovery.sharing.title}</h2>
      <p className={ui.notice}>
        <Icon name="lock" /> <span>{t.discovery.sharing.text}</span>
      </p>
      <Answer of={mine}>
        {(interests) =>
          isNothing(interests) ? (
            <p>
              {t.discovery.sharing.none} <Link to="/metiers">{t.discovery.start.title}</Link>
            </p>
          ) : (
            <>
              <label className={ui.check}>
                <input
                  type="checkbox"
                  checked={wish ?? interests.shared}
                  onChange={(event) => {
                    setWish(event.target.checked);
                    share.mutate(event.target.checked);
                  }}
                />
                {t.discovery.sharing.label}
              </label>
              <div className={ui.row}>
                <Link to="/metiers/resultat">{t.discovery.start.results}</Link>
                <Button kind="quiet" busy={forget.isPending} onClick={() => forget.mutate()}>
                  {t.discovery.sharing.erase}
                </Button>
              </div>
            </>
          )
        }
      </Answer>
      {share.isError && <Failure error={share.error} />}
      {forget.isError && <Failure error={forget.error} />}
    </section>
  );
}
