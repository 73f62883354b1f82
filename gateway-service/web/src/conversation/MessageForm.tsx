import * as z from 'zod/mini';
import type { ConversationAbout } from '../api/types';
import { text } from '../forms/asked';
import { useProblemForm } from '../forms/useProblemForm';
import { useMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import styles from './Conversation.module.css';
import { useSay } from './conversations';

const MOST = 500;

interface Props {
  about: ConversationAbout;
  side: 'STUDENT' | 'COMPANY';
  turn: 'QUESTION' | 'ANSWER';
}

/** An answer is asked for, so it is open; a question is there for who wants one. */
export function MessageForm({ about, side, turn }: Props) {
  const t = useMessages();
  if (turn === 'ANSWER') return <Form about={about} side={side} turn={turn} />;
  return (
    <details className={styles.ask}>
      <summary>{t.conversation.ask[side]}</summary>
      <Form about={about} side={side} turn={turn} />
    </details>
  );
}

function Form({ about, side, turn }: Props) {
  const t = useMessages();
  const tell = useNotice();
  const say = useSay(about.applicationId);
  const { form, submit, error, put, problem } = useProblemForm({
    schema: z.object({ text: text(t.conversation.write[side]) }),
    blank: { text: '' },
    sending: say,
    tell: ({ text }) => ({ number: about.next, text }),
    onSent: () => tell(t.conversation.sent),
    again: true,
  });
  return (
    <form className={ui.stackTight} noValidate onSubmit={submit}>
      <div className={styles.ready} role="group" aria-label={t.conversation.ready}>
        {t.conversation.templates[side][turn].map((template) => (
          <button key={template} type="button" onClick={() => put('text', template)}>
            {template}
          </button>
        ))}
      </div>
      <Field
        label={turn === 'QUESTION' ? t.conversation.yourQuestion[side] : t.conversation.yourAnswer[side]}
        hint={`${t.conversation.hint[side]} (${t.conversation.left(MOST - form.watch('text').length)})`}
        error={error('text')}
      >
        {(control) => <textarea {...control} rows={3} maxLength={MOST} {...form.register('text')} />}
      </Field>
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" kind={turn === 'ANSWER' ? 'primary' : 'secondary'} busy={say.isPending}>
          {t.conversation.send}
        </Button>
      </div>
    </form>
  );
}
