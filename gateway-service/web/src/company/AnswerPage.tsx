import { useEffect, useState, type FormEvent } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import type { Candidate } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import { Button, buttonLook } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
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
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const view = useViewByLink();
  const key = { token, code: code.replace(/\s/g, '') };
  const complete = /^\d{6}$/.test(key.code);

  if (view.data) return <Answer of={view.data} with={key} />;

  const show = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (complete && !view.isPending) view.mutate(key);
  };
  return (
    <form className={`${ui.stack} ${ui.narrow}`} onSubmit={show} noValidate>
      <PageTitle title={t.answer.title} />
      {token ? (
        <>
          <p>{t.answer.intro}</p>
          <Field
            label={t.answer.code}
            hint={t.answer.codeHint}
            error={tried && !complete ? t.answer.codeBad : undefined}
          >
            {(control) => (
              <input
                {...control}
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={9}
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            )}
          </Field>
          {view.isError && <Failure error={view.error} />}
          <div className={ui.row}>
            <Button type="submit" busy={view.isPending}>
              {t.answer.show}
            </Button>
            <Link className={buttonLook('quiet')} to="/entreprise">
              {t.answer.signIn}
            </Link>
          </div>
        </>
      ) : (
        <p className={ui.notice}>
          <Icon name="warn" /> <span>{t.answer.noLink}</span>
        </p>
      )}
    </form>
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
