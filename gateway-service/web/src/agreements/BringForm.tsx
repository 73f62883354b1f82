import { useState, type FormEvent } from 'react';
import type { AgreementView } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { focusFirstFault } from '../ui/focusFault';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import type { Audience } from './agreements';
import type { ReadPaper } from './paper';
import { BLANK_PAPER, isTooLarge, readOf } from './paperDraft';
import { PaperFields } from './PaperFields';

interface Props {
  view: AgreementView;
  audience: Audience;
  bring: {
    isPending: boolean;
    error: unknown;
    mutate: (paper: ReadPaper & { file: File }, then: { onSuccess: () => void }) => void;
  };
  onDone: () => void;
}

/** Who has signed by hand sends in a picture of the paper; the school looks at it. */
export function BringForm({ view, audience, bring, onDone }: Props) {
  const words = useDeskMessages().paper;
  const [draft, setDraft] = useState(BLANK_PAPER);
  const [tried, setTried] = useState(false);
  const tooLarge = isTooLarge(draft, bring.error);
  const read = readOf(draft);

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (bring.isPending) return;
    setTried(true);
    const { file } = draft;
    if (!file || tooLarge || !read) {
      focusFirstFault(event.currentTarget);
      return;
    }
    bring.mutate(
      { file, ...read },
      {
        onSuccess: () => {
          setDraft(BLANK_PAPER);
          setTried(false);
          onDone();
        },
      },
    );
  };

  return (
    <form className={ui.stack} onSubmit={send} noValidate>
      <p>{words.own.text[audience]}</p>
      <PaperFields
        view={view}
        draft={draft}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
        tried={tried}
        busy={bring.isPending}
        tooLarge={tooLarge}
        withFile
      />
      {bring.error !== null && bring.error !== undefined && !tooLarge && <Failure error={bring.error} />}
      <div>
        <Button type="submit" busy={bring.isPending}>
          {words.own.send}
        </Button>
      </div>
    </form>
  );
}
