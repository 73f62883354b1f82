import type { AgreementView } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Field, FieldMessage } from '../ui/Field';
import { FileDrop } from '../ui/FileDrop';
import ui from '../ui/ui.module.css';
import { isVersion, type PaperForm } from './paperDraft';

interface Props extends Pick<PaperForm, 'form' | 'error'> {
  view: AgreementView;
  busy: boolean;
  /** A paper that is there already is not asked for. */
  withFile: boolean;
}

/** What everybody says of a signed paper: the file, and reference and version as they are printed on it. */
export function PaperFields({ view, form, error, busy, withFile }: Props) {
  const words = useDeskMessages().paper;
  const { file, version } = form.watch();
  const newest = view.current?.number ?? 0;
  const printed = Number(version);
  const fileFault = error('file');
  return (
    <>
      {withFile && (
        <div className={ui.stackTight}>
          <FileDrop
            label={words.file}
            hint={words.fileHint}
            accept="application/pdf,image/jpeg,image/png,.pdf,.jpg,.jpeg,.png"
            busy={busy}
            // One that is too large is told before anything is sent.
            onFile={(chosen) => form.setValue('file', chosen, { shouldValidate: true })}
          />
          <p role="status">{file && !fileFault ? words.chosen(file.name) : ''}</p>
          <div role="alert">
            <FieldMessage error={fileFault} />
          </div>
        </div>
      )}
      <Field label={words.reference} hint={words.referenceHint} error={error('reference')}>
        {(control) => (
          <input
            {...control}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
            {...form.register('reference')}
          />
        )}
      </Field>
      <Field
        label={words.version}
        hint={isVersion(printed) && printed < newest ? words.older(printed, newest) : words.newest(newest)}
        error={error('version')}
      >
        {(control) => (
          <input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            {...form.register('version')}
          />
        )}
      </Field>
    </>
  );
}
