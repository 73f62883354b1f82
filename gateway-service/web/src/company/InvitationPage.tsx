import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useDeskMessages } from '../i18n/language';
import { signInAddress, useSession } from '../session/session';
import { Button, buttonLook } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import { invitationQuery, useJoin } from './team';

/**
 * A colleague comes from the mail. What stands behind the # moves from the address into the browser, so that the way to
 * the sign-in page and back does not carry it to a server, and does not lose it: who makes an account comes back in
 * another tab, from the mail that confirms the address.
 */
export default function InvitationPage() {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const { draft, write, clear } = useDraft('invitation', { token: '' }, 'browser');

  useEffect(() => {
    if (!hash) return;
    write({ token: hash.slice(1) });
    void navigate('/invitation', { replace: true });
  }, [hash, navigate, write]);

  return hash ? <Loading title cards={1} /> : <Invitation token={draft.token} onJoined={clear} />;
}

function Invitation({ token, onJoined }: { token: string; onJoined: () => void }) {
  const t = useDeskMessages();
  const words = t.team.join;
  const session = useSession();
  const place = useLocation();
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <PageTitle title={words.title} />
      {!token ? (
        <Notice text={words.noLink} />
      ) : !session.signedIn ? (
        <>
          <p>{words.signInText}</p>
          <div>
            <a className={buttonLook()} href={signInAddress(place)}>
              {words.signIn}
            </a>
          </div>
        </>
      ) : session.is('company') ? (
        <Invited token={token} onJoined={onJoined} />
      ) : (
        <Notice text={words.notCompany} />
      )}
    </div>
  );
}

function Invited({ token, onJoined }: { token: string; onJoined: () => void }) {
  const t = useDeskMessages();
  const words = t.team.join;
  const say = useNotice();
  const navigate = useNavigate();
  const invitation = useQuery(invitationQuery(token));
  const join = useJoin();
  return (
    <Answer of={invitation}>
      {({ companyName, open, forYou }) =>
        !open ? (
          <Notice text={words.over} />
        ) : !forYou ? (
          <Notice text={words.otherAddress} />
        ) : (
          <section className={`${ui.card} ${ui.stack}`}>
            <p>
              <strong>{words.asked(companyName)}</strong>
            </p>
            <p>{words.what}</p>
            {join.isError && <Failure error={join.error} />}
            <div>
              <Button
                busy={join.isPending}
                onClick={() =>
                  join.mutate(token, {
                    onSuccess: ({ companyId }) => {
                      onJoined();
                      say(words.joined);
                      void navigate(`/entreprise/${companyId}`);
                    },
                  })
                }
              >
                {words.accept}
              </Button>
            </div>
          </section>
        )
      }
    </Answer>
  );
}

function Notice({ text }: { text: string }) {
  return (
    <p className={`${ui.notice} ${ui.noticeAct}`}>
      <Icon name="warn" /> <span>{text}</span>
    </p>
  );
}
