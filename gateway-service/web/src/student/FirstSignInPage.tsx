import { useMutation } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { api, change } from '../api/client';
import { Problem } from '../api/problem';
import { useMessages } from '../i18n/language';
import { Button, buttonLook } from '../ui/Button';
import { Field } from '../ui/Field';
import { focusFirstFault } from '../ui/focusFault';
import { PageTitle } from '../ui/PageTitle';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';

const SHORTEST = 10;

/** A pupil with the card from school: code, birth date, then a password of their own. */
export default function FirstSignInPage() {
  const t = useMessages();
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const [code, setCode] = useState(() => /^#([a-z]{8})$/i.exec(hash)?.[1] ?? '');
  const [birthDate, setBirthDate] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [tried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: () =>
      change(() => api.POST('/api/accounts/first-sign-in', { body: { code, birthDate, password } })),
  });
  // From the card's QR code; on a shared computer it stays neither in the address nor in the history.
  useEffect(() => {
    if (hash) void navigate(pathname, { replace: true });
  }, [hash, pathname, navigate]);
  const refusal = send.error instanceof Problem ? send.error : undefined;
  const letters = code.replace(/[^a-z]/gi, '');
  const wrong = {
    code: tried && letters.length !== 8 ? t.firstSignIn.codeWrong : undefined,
    birthDate: tried && !birthDate ? t.firstSignIn.dateWrong : undefined,
    password: tried && password.length < SHORTEST ? t.firstSignIn.passwordWrong : refusal?.field('password'),
  };

  if (send.isSuccess) {
    return (
      <div className={`${ui.stack} ${ui.narrow}`}>
        <PageTitle title={t.firstSignIn.done} />
        <p>{t.firstSignIn.doneText}</p>
        <p className={`${ui.notice} ${ui.noticeGood}`}>
          <span>
            {t.firstSignIn.username} <strong>{send.data.username}</strong>
          </span>
        </p>
        <div>
          <a className={buttonLook()} href="/login?returnTo=%2Fprofil">
            {t.nav.signIn}
          </a>
        </div>
      </div>
    );
  }

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (letters.length !== 8 || !birthDate || password.length < SHORTEST) {
      focusFirstFault(event.currentTarget);
      return;
    }
    if (!send.isPending) send.mutate();
  };
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <PageTitle title={t.firstSignIn.title} />
      <p className={ui.prose}>{t.firstSignIn.lead}</p>
      <form className={`${ui.card} ${ui.stack}`} onSubmit={submit} noValidate>
        <Field label={t.firstSignIn.code} hint={t.firstSignIn.codeHint} error={wrong.code}>
          {(control) => (
            <input
              {...control}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={12}
              value={code}
              onChange={(event) => setCode(event.target.value.toUpperCase())}
            />
          )}
        </Field>
        <Field label={t.firstSignIn.birthDate} error={wrong.birthDate}>
          {(control) => (
            <input
              {...control}
              type="date"
              autoComplete="bday"
              value={birthDate}
              onChange={(event) => setBirthDate(event.target.value)}
            />
          )}
        </Field>
        <Field label={t.firstSignIn.password} hint={t.firstSignIn.passwordHint} error={wrong.password}>
          {(control) => (
            <input
              {...control}
              type={shown ? 'text' : 'password'}
              autoComplete="new-password"
              maxLength={100}
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Field>
        <label className={ui.check}>
          <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
          <span>{t.firstSignIn.show}</span>
        </label>
        {refusal && refusal.fields.length === 0 && <Failure error={refusal} />}
        <div>
          <Button type="submit" busy={send.isPending}>
            {t.firstSignIn.send}
          </Button>
        </div>
      </form>
    </div>
  );
}
