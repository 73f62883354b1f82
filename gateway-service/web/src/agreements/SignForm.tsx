import { useMutation } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import type { AgreementView, SigningCode } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field, FieldMessage } from '../ui/Field';
import { focusFirstFault } from '../ui/focusFault';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import type { Audience } from './agreements';

interface Props<Signed> {
  audience: Audience;
  consentText: string;
  codeBy: AgreementView['codeBy'];
  /** Where the code goes, masked. */
  channel: string | undefined;
  /** The mobile telephone, masked, to which it can go as well; absent where that is not offered. */
  smsChannel?: string | undefined;
  label: string;
  /** Sends a code that is good for these documents alone. */
  onAskForCode: (bySms: boolean) => Promise<SigningCode>;
  onSign: (code: string | undefined) => Promise<Signed>;
  onSigned: (after: Signed) => void;
  /** The documents may have changed meanwhile. */
  onRefused?: (error: unknown) => void;
}

/** A signature: the sentence of agreement, a code by another way where there is one, and one button at a time. */
export function SignForm<Signed>(props: Props<Signed>) {
  const { audience, consentText, codeBy, smsChannel, label, onAskForCode, onSign, onSigned, onRefused } =
    props;
  const t = useDeskMessages();
  const words = t.agreements.to[audience];
  const ways = useId();
  const [agreed, setAgreed] = useState(false);
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const [bySms, setBySms] = useState(false);
  const ask = useMutation({ mutationFn: () => onAskForCode(bySms) });
  const sign = useMutation({
    mutationFn: onSign,
    onSuccess: onSigned,
    ...(onRefused && { onError: onRefused }),
  });
  // Whoever has no mail address after all is told when asking.
  const needsCode = bySms || (codeBy === 'EMAIL' && ask.data?.by !== 'SESSION');
  const waitsForCode = needsCode && !ask.data;
  const digits = code.replace(/\s/g, '');
  const complete = !needsCode || /^\d{6}$/.test(digits);
  const channel = ask.data?.channel ?? (bySms ? smsChannel : props.channel) ?? '';

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (ask.isPending || sign.isPending) return;
    setTried(true);
    if (!agreed) {
      focusFirstFault(event.currentTarget);
    } else if (waitsForCode) {
      setTried(false);
      ask.mutate();
    } else if (complete) {
      sign.mutate(needsCode ? digits : undefined);
    }
  };

  return (
    <form className={ui.stack} onSubmit={send} noValidate>
      <div>
        <label className={ui.choice}>
          <input
            type="checkbox"
            checked={agreed}
            aria-invalid={(tried && !agreed) || undefined}
            onChange={(event) => setAgreed(event.target.checked)}
          />
          <span>{consentText}</span>
        </label>
        <div role="alert">
          <FieldMessage error={tried && !agreed ? words.consentMissing : undefined} />
        </div>
      </div>
      {smsChannel && (
        <fieldset className={ui.stackTight}>
          <legend className={ui.label}>{words.code.how}</legend>
          {[false, true].map((sms) => (
            <label key={String(sms)} className={ui.choice}>
              <input
                type="radio"
                name={ways}
                checked={bySms === sms}
                onChange={() => {
                  setBySms(sms);
                  setCode('');
                  setTried(false);
                  ask.reset();
                  sign.reset();
                }}
              />
              <span>
                {sms
                  ? words.code.bySms(smsChannel)
                  : codeBy === 'EMAIL'
                    ? words.code.byMail(props.channel ?? '')
                    : words.code.bySession}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <p className={ui.hint} role="status">
        {!needsCode ? words.session : ask.data ? words.code.sent(channel) : words.code.ask(channel)}
      </p>
      {needsCode && ask.data && (
        <Field
          label={bySms ? words.code.labelSms : words.code.label}
          error={tried && agreed && !complete ? words.code.bad : undefined}
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
      )}
      {ask.isError && <Failure error={ask.error} />}
      {sign.isError && <Failure error={sign.error} />}
      <div className={ui.row}>
        <Button type="submit" busy={ask.isPending || sign.isPending}>
          {waitsForCode ? words.code.send : label}
        </Button>
        {needsCode && ask.data && (
          <Button
            kind="quiet"
            busy={ask.isPending}
            onClick={() => {
              setCode('');
              sign.reset();
              ask.mutate();
            }}
          >
            {words.code.again}
          </Button>
        )}
      </div>
    </form>
  );
}
