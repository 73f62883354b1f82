import { useEffect, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import type { Candidate } from '../api/types';
import { CodeForm } from '../forms/CodeForm';
import { useFormat, useDeskMessages } from '../i18n/language';
import { Button, buttonLook } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { PageTitle } from '../ui/PageTitle';
import { Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useAnswerByLink, useViewByLink, type AnswerKey } from './answers';
import { DeclineDialog } from './DeclineDialog';

/**
 * A company answers from its mail without signing in. What stands behind the # moves from the address into the
 * history's state, so that the way to the sign-in page does not carry it to a server.
 */
export default function AnswerPage() {
  const { hash, state } = useLocation();
  const navigate = useNavigate();
  const kept = (state as { token?: string } | null)?.token ?? '';

  useEffect(() => {
    if (hash) void navigate('/reponse', { replace: true, state: { token: hash.slice(1) } });
  }, [hash, navigate]);

  return hash ? <Loading title cards={1} /> : <AnswerForm key={kept} token={kept} />;
}

function AnswerForm({ token }: { token: string }) {
  const t = useDeskMessages();
  const view = useViewByLink();
  const [key, setKey] = useState<AnswerKey>();
  if (view.data && key) return <Answer of={view.data} with={key} />;
  return (
    <CodeForm
      token={token}
      words={t.answer}
      view={view}
      onShown={(_, code) => setKey({ token, code })}
      autoComplete="one-time-code"
    >
      <Link className={buttonLook('quiet')} to="/entreprise">
        {t.answer.signIn}
      </Link>
    </CodeForm>
  );
}

function Answer({ of: candidate, with: key }: { of: Candidate; with: AnswerKey }) {
  const t = useDeskMessages();
  const format = useFormat();
  const words = t.company.candidates;
  const answer = useAnswerByLink();
  const [asked, setAsked] = useState<'accept' | 'decline'>();
  const ask = (what: 'accept' | 'decline') => {
    answer.reset();
    setAsked(what);
  };
  const close = () => setAsked(undefined);
  const error = answer.isError && <Failure error={answer.error} />;

  if (answer.data) {
    const { student } = answer.data;
    return (
      <div className={`${ui.stack} ${ui.narrow}`} role="status">
        <PageTitle title={t.answer.thanks} />
        <p>
          {student
            ? t.answer.accepted(words.student(student.firstName, student.schoolName))
            : t.answer.declined}
        </p>
      </div>
    );
  }
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <PageTitle title={t.answer.title} />
      <article className={`${ui.card} ${ui.stack}`}>
        <div className={ui.stackTight}>
          <h2>{words.card(format.programme(candidate.classLevel))}</h2>
          <p className={ui.soft}>{candidate.offerTitle}</p>
          <p>
            <strong>{format.placeWeeks(candidate)}</strong>
            <span className={ui.soft}> · {words.seats(candidate.seatsLeft)}</span>
          </p>
        </div>
        <p className={ui.quote}>{candidate.motivation}</p>
        <p className={ui.hint}>{words.answerBy(format.day(candidate.answerBy))}</p>
        <p className={ui.hint}>{words.anonymous}</p>
        <div className={ui.row}>
          <Button onClick={() => ask('accept')}>{words.accept}</Button>
          <Button kind="secondary" onClick={() => ask('decline')}>
            {words.decline}
          </Button>
        </div>
      </article>
      {asked === 'accept' && (
        <Confirm
          title={words.acceptAsk}
          text={words.acceptText}
          yes={words.acceptYes}
          busy={answer.isPending}
          error={error}
          onClose={close}
          onYes={() => answer.mutate(key)}
        />
      )}
      {asked === 'decline' && (
        <DeclineDialog
          busy={answer.isPending}
          error={error}
          onClose={close}
          onDecline={(reason) => answer.mutate({ ...key, reason })}
        />
      )}
    </div>
  );
}
