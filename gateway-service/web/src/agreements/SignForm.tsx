import { useMutation } from '@tanstack/react-query';
import { useEffect, useId } from 'react';
import * as z from 'zod/mini';
import type { AgreementView, SigningCode } from '../api/types';
import { withoutBlanks } from '../forms/asked';
import { useProblemForm, type Sending } from '../forms/useProblemForm';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field, FieldMessage } from '../ui/Field';
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
  onRefused?: (error: Error) => void;
}

interface Written {
  agreed: boolean;
  bySms: boolean;
  code: string;
}

/** A signature: the sentence of agreement, a code by another way where there is one, and one button at a time. */
export function SignForm<Signed>(props: Props<Signed>) {
  const { audience, consentText, codeBy, smsChannel, label, onAskForCode, onSign, onSigned, onRefused } =
    props;
  const t = useDeskMessages();
  const words = t.agreements.to[audience];
  const ways = useId();
  const ask = useMutation({ mutationFn: (bySms: boolean) => onAskForCode(bySms) });
  const sign = useMutation({
    mutationFn: onSign,
    onSuccess: onSigned,
    ...(onRefused && { onError: onRefused }),
  });
  // Whoever has no mail address after all is told when asking.
  const needsCode = (bySms: boolean) => bySms || (codeBy === 'EMAIL' && ask.data?.by !== 'SESSION');
  const hasCode = ask.data !== undefined;
  const sending: Sending<Written, unknown> = {
    mutate: ({ bySms, code }, { onError }) => {
      if (needsCode(bySms) && !hasCode) ask.mutate(bySms, { onError });
      else sign.mutate(needsCode(bySms) ? code : undefined, { onError });
    },
    isPending: ask.isPending || sign.isPending,
    error: ask.error ?? sign.error,
  };
  const { form, submit, error, put, problem } = useProblemForm({
    schema: z
      .object({
        agreed: z.boolean().check(z.refine((agreed) => agreed, words.consentMissing)),
        bySms: z.boolean(),
        code: z.pipe(z.string(), z.transform(withoutBlanks)),
      })
      .check(
        z.refine(({ bySms, code }) => !needsCode(bySms) || !hasCode || /^\d{6}$/.test(code), {
          path: ['code'],
          error: words.code.bad,
        }),
      ),
    blank: { agreed: false, bySms: false, code: '' },
    sending,
    onSent: () => undefined,
  });
  const { reset } = form;
  // The code is typed in peace: what is wrong with it is said once it is sent.
  useEffect(() => {
    if (ask.data) reset(undefined, { keepValues: true });
  }, [ask.data, reset]);
  const bySms = form.watch('bySms');
  const waitsForCode = needsCode(bySms) && !hasCode;
  const channel = ask.data?.channel ?? (bySms ? smsChannel : props.channel) ?? '';
  const missing = error('agreed');

  return (
    <form className={ui.stack} onSubmit={submit} noValidate>
      <div>
        <label className={ui.choice}>
          <input type="checkbox" aria-invalid={missing ? true : undefined} {...form.register('agreed')} />
          <span>{consentText}</span>
        </label>
        <div role="alert">
          <FieldMessage error={missing} />
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
                  put('bySms', sms);
                  form.resetField('code');
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
        {!needsCode(bySms) ? words.session : ask.data ? words.code.sent(channel) : words.code.ask(channel)}
      </p>
      {needsCode(bySms) && ask.data && (
        <Field label={bySms ? words.code.labelSms : words.code.label} error={error('code')}>
          {(control) => (
            <input
              {...control}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={9}
              {...form.register('code')}
            />
          )}
        </Field>
      )}
      {problem && <Failure error={problem} />}
      <div className={ui.row}>
        <Button type="submit" busy={ask.isPending || sign.isPending}>
          {waitsForCode ? words.code.send : label}
        </Button>
        {needsCode(bySms) && ask.data && (
          <Button
            kind="quiet"
            busy={ask.isPending}
            onClick={() => {
              form.resetField('code');
              sign.reset();
              ask.mutate(bySms);
            }}
          >
            {words.code.again}
          </Button>
        )}
      </div>
    </form>
  );
}
