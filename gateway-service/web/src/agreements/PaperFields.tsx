import type { AgreementView } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Field, FieldMessage } from '../ui/Field';
import { FileDrop } from '../ui/FileDrop';
import ui from '../ui/ui.module.css';
import type { PaperDraft } from './paperDraft';

interface Props {
  view: AgreementView;
  draft: PaperDraft;
  onChange: (change: Partial<PaperDraft>) => void;
  /** Whether the form was sent once, so that what is missing is said. */
  tried: boolean;
  busy: boolean;
  tooLarge: boolean;
  /** A paper that is there already is not asked for. */
  withFile: boolean;
}

/** What everybody says of a signed paper: the file, and reference and version as they are printed on it. */
export function PaperFields({ view, draft, onChange, tried, busy, tooLarge, withFile }: Props) {
  const words = useDeskMessages().paper;
  const { file, reference, version } = draft;
  const newest = view.current?.number ?? 0;
  const printed = Number(version);
  const good = Number.isInteger(printed) && printed > 0;
  return (
    <>
      {withFile && (
        <div className={ui.stackTight}>
          <FileDrop
            label={words.file}
            hint={words.fileHint}
            accept="application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png"
            busy={busy}
            onFile={(chosen) => onChange({ file: chosen })}
          />
          <p role="status">{file && !tooLarge ? words.chosen(file.name) : ''}</p>
          <div role="alert">
            <FieldMessage
              error={tooLarge ? words.tooLarge : tried && !file ? words.fileMissing : undefined}
            />
          </div>
        </div>
      )}
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
            onChange={(event) => onChange({ reference: event.target.value })}
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
            onChange={(event) => onChange({ version: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
