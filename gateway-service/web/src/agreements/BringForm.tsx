import type { AgreementView } from '../api/types';
import { useProblemForm, type Sending } from '../forms/useProblemForm';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import type { Audience } from './agreements';
import type { ReadPaper } from './paper';
import { BLANK_PAPER, paperSchema, sayingOfFile } from './paperDraft';
import { PaperFields } from './PaperFields';

interface Props {
  view: AgreementView;
  audience: Audience;
  bring: Sending<ReadPaper & { file: File }, unknown>;
  onDone: () => void;
}

/** Who has signed by hand sends in a picture of the paper; the school looks at it. */
export function BringForm({ view, audience, bring, onDone }: Props) {
  const words = useDeskMessages().paper;
  const { form, submit, error, problem } = useProblemForm({
    schema: paperSchema(words, { withFile: true, withSigners: false }),
    blank: BLANK_PAPER,
    sending: sayingOfFile(bring, words),
    tell: ({ file, reference, version }) => ({ file: file as File, reference, version }),
    onSent: onDone,
    again: true,
  });

  return (
    <form className={ui.stack} onSubmit={submit} noValidate>
      <p>{words.own.text[audience]}</p>
      <PaperFields view={view} form={form} error={error} busy={bring.isPending} withFile />
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" busy={bring.isPending}>
          {words.own.send}
        </Button>
      </div>
    </form>
  );
}
