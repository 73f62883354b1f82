import type { AgreementScan, AgreementView } from '../api/types';
import { ticked, useProblemForm, type Sending } from '../forms/useProblemForm';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { FieldMessage } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useAttest, useAttestBrought, waitingOnPaper } from './paper';
import { BLANK_PAPER, paperSchema, sayingOfFile, type WrittenPaper } from './paperDraft';
import { PaperFields } from './PaperFields';

type Then = Parameters<Sending<WrittenPaper, AgreementView>['mutate']>[1];

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
  const busy = bringing.isPending || reading.isPending;
  const { form, submit, error, put, problem } = useProblemForm({
    schema: paperSchema(words, { withFile: !scan, withSigners: true }),
    blank: BLANK_PAPER,
    sending: sayingOfFile(
      {
        mutate: ({ file, ...read }: WrittenPaper, then: Then) => {
          if (scan) reading.mutate(read, then);
          else if (file) bringing.mutate({ ...read, file }, then);
        },
        isPending: busy,
        error: bringing.error ?? reading.error,
      },
      words,
    ),
    onSent: () => {
      say(scan ? words.brought.done : words.sent);
      onDone?.();
    },
    again: true,
  });
  const signers = form.watch('signers');
  const missing = error('signers');
  const waiting = waitingOnPaper(view);
  scan?.signers.forEach((signer) => waiting.delete(signer));
  const left = (view.current?.signers ?? []).filter((signer) => !signer.signedAt);

  return (
    <form className={ui.stack} onSubmit={submit} noValidate>
      {!scan && <p>{words.bringText}</p>}
      <PaperFields view={view} form={form} error={error} busy={busy} withFile={!scan} />
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
                aria-invalid={(missing && !waits) || undefined}
                onChange={(event) => put('signers', ticked(signers, signer.id, event.target.checked))}
              />
              <span>
                {signer.name ? `${signer.name}, ${who}` : who}
                {waits && ` (${words.waiting})`}
              </span>
            </label>
          );
        })}
        <div role="alert">
          <FieldMessage error={missing} />
        </div>
      </fieldset>
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" busy={busy}>
          {scan ? words.brought.attest : words.send}
        </Button>
      </div>
    </form>
  );
}
