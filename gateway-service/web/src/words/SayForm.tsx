import { useState } from 'react';
import type { WordsAbout } from '../api/types';
import { useMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import styles from './Words.module.css';
import { useSay } from './conversation';

const MOST = 500;

interface Props {
  about: WordsAbout;
  side: 'STUDENT' | 'COMPANY';
  turn: 'QUESTION' | 'ANSWER';
}

/** An answer is asked for, so it is open; a question is there for who wants one. */
export function SayForm({ about, side, turn }: Props) {
  const t = useMessages();
  if (turn === 'ANSWER') return <Form about={about} side={side} turn={turn} />;
  return (
    <details className={styles.ask}>
      <summary>{t.words.ask[side]}</summary>
      <Form about={about} side={side} turn={turn} />
    </details>
  );
}

function Form({ about, side, turn }: Props) {
  const t = useMessages();
  const tell = useNotice();
  const say = useSay(about.applicationId);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const ready = text.trim().length > 0;
  return (
    <form
      className={ui.stackTight}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!ready || say.isPending) return;
        say.mutate(
          { number: about.next, text: text.trim() },
          {
            onSuccess: () => {
              setText('');
              setTried(false);
              tell(t.words.sent);
            },
          },
        );
      }}
    >
      <div className={styles.ready} role="group" aria-label={t.words.ready}>
        {t.words.templates[side][turn].map((template) => (
          <button key={template} type="button" onClick={() => setText(template)}>
            {template}
          </button>
        ))}
      </div>
      <Field
        label={turn === 'QUESTION' ? t.words.yourQuestion[side] : t.words.yourAnswer[side]}
        hint={`${t.words.hint[side]} (${t.words.left(MOST - text.length)})`}
        error={tried && !ready ? t.words.write[side] : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={MOST}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {say.isError && <Failure error={say.error} />}
      <div>
        <Button type="submit" kind={turn === 'ANSWER' ? 'primary' : 'secondary'} busy={say.isPending}>
          {t.words.send}
        </Button>
      </div>
    </form>
  );
}
