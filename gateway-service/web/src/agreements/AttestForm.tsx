import { useState, type FormEvent } from 'react';
import { Problem } from '../api/problem';
import type { AgreementView } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { FileDrop } from '../ui/FileDrop';
import { Button } from '../ui/Button';
import { Field, FieldMessage } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { LARGEST_SCAN, useAttest, waitingOnPaper } from './paper';

/** The school brings a signed paper and says what it reads there: reference, version, signatures. */
export function AttestForm({ view }: { view: AgreementView }) {
  const t = useDeskMessages();
  const words = t.paper;
  const say = useNotice();
  const attest = useAttest(view.id);
  const [file, setFile] = useState<File>();
  const [reference, setReference] = useState('');
  const [version, setVersion] = useState('');
  const [signers, setSigners] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const newest = view.current?.number ?? 0;
  const waiting = waitingOnPaper(view);
  const left = (view.current?.signers ?? []).filter((signer) => !signer.signedAt);
  const tooLarge =
    (file !== undefined && file.size > LARGEST_SCAN) ||
    (attest.error instanceof Problem && attest.error.status === 413);
  const printed = Number(version);
  const good = Number.isInteger(printed) && printed > 0;

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (attest.isPending) return;
    setTried(true);
    if (!file || tooLarge || !reference.trim() || !good || signers.length === 0) {
      const form = event.currentTarget;
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    attest.mutate(
      { file, reference: reference.trim(), version: printed, signers: [...signers] },
      {
        onSuccess: () => {
          setFile(undefined);
          setReference('');
          setVersion('');
          setSigners([]);
          setTried(false);
          say(words.sent);
        },
      },
    );
  };

  return (
    <form className={ui.stack} onSubmit={send} noValidate>
      <p>{words.bringText}</p>
      <div className={ui.stackTight}>
        <FileDrop
          label={words.file}
          hint={words.fileHint}
          accept="application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png"
          busy={attest.isPending}
          onFile={(chosen) => {
            attest.reset();
            setFile(chosen);
          }}
        />
        <p role="status">{file && !tooLarge ? words.chosen(file.name) : ''}</p>
        <div role="alert">
          <FieldMessage error={tooLarge ? words.tooLarge : tried && !file ? words.fileMissing : undefined} />
        </div>
      </div>
      <Field
        label={words.reference}
        hint={words.referenceHint}
        error={tried && !reference.trim() ? words.referenceMissing : undefined}
      >
        {(control) => (
          <input
            {...control}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
            value={reference}
            onChange={(event) => setReference(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={words.version}
        hint={good && printed < newest ? words.older(printed, newest) : words.newest(newest)}
        error={tried && !good ? words.versionMissing : undefined}
      >
        {(control) => (
          <input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            value={version}
            onChange={(event) => setVersion(event.target.value)}
          />
        )}
      </Field>
      <fieldset className={ui.stackTight}>
        <legend className={ui.label}>{words.who}</legend>
        {left.map((signer) => {
          const who = t.agreementCard.who[signer.party];
          const waits = waiting.has(signer.id);
          return (
            <label key={signer.id} className={ui.choice}>
              <input
                type="checkbox"
                disabled={waits}
                checked={signers.includes(signer.id)}
                aria-invalid={(tried && signers.length === 0 && !waits) || undefined}
                onChange={(event) =>
                  setSigners(
                    event.target.checked
                      ? [...signers, signer.id]
                      : signers.filter((each) => each !== signer.id),
                  )
                }
              />
              <span>
                {signer.name ? `${signer.name}, ${who}` : who}
                {waits && ` (${words.waiting})`}
              </span>
            </label>
          );
        })}
        <div role="alert">
          <FieldMessage error={tried && signers.length === 0 ? words.whoMissing : undefined} />
        </div>
      </fieldset>
      {attest.isError && !tooLarge && <Failure error={attest.error} />}
      <div>
        <Button type="submit" busy={attest.isPending}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}
