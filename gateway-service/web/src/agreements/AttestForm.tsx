import { useState, type FormEvent } from 'react';
import type { AgreementScan, AgreementView } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { FieldMessage } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useAttest, useAttestBrought, waitingOnPaper } from './paper';
import { BLANK_PAPER, isTooLarge, readOf } from './paperDraft';
import { PaperFields } from './PaperFields';

interface Props {
  view: AgreementView;
  /** One that a signer has sent in; else the school brings one. */
  scan?: AgreementScan;
  onDone?: () => void;
}

/** The school says what it reads on a signed paper: reference, version, signatures. */
export function AttestForm({ view, scan, onDone }: Props) {
  const t = useDeskMessages();
  const words = t.paper;
  const say = useNotice();
  const bringing = useAttest(view.id);
  const reading = useAttestBrought(view.id, scan?.id ?? '');
  const [draft, setDraft] = useState(BLANK_PAPER);
  const [signers, setSigners] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const waiting = waitingOnPaper(view);
  scan?.signers.forEach((signer) => waiting.delete(signer));
  const left = (view.current?.signers ?? []).filter((signer) => !signer.signedAt);
  const busy = bringing.isPending || reading.isPending;
  const refusal: unknown = bringing.error ?? reading.error;
  const tooLarge = isTooLarge(draft, refusal);
  const read = readOf(draft);

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    setTried(true);
    const { file } = draft;
    if ((!scan && !file) || tooLarge || !read || signers.length === 0) {
      const form = event.currentTarget;
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    const then = {
      onSuccess: () => {
        setDraft(BLANK_PAPER);
        setSigners([]);
        setTried(false);
        say(scan ? words.brought.done : words.sent);
        onDone?.();
      },
    };
    const carried = { ...read, signers: [...signers] };
    if (scan) reading.mutate(carried, then);
    else if (file) bringing.mutate({ ...carried, file }, then);
  };

  return (
    <form className={ui.stack} onSubmit={send} noValidate>
      {!scan && <p>{words.bringText}</p>}
      <PaperFields
        view={view}
        draft={draft}
        onChange={(change) => {
          if (change.file) bringing.reset();
          setDraft((before) => ({ ...before, ...change }));
        }}
        tried={tried}
        busy={busy}
        tooLarge={tooLarge}
        withFile={!scan}
      />
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
      {refusal !== null && refusal !== undefined && !tooLarge && <Failure error={refusal} />}
      <div>
        <Button type="submit" busy={busy}>
          {scan ? words.brought.attest : words.send}
        </Button>
      </div>
    </form>
  );
}
