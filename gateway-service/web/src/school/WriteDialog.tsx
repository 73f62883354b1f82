import * as z from 'zod/mini';
import { text } from '../forms/asked';
import { useProblemForm } from '../forms/useProblemForm';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useWrite } from './desk';
import { Letters } from './Letters';

const LONGEST = 2000;

interface Props {
  schoolId: string;
  schoolClass: { id: string; name: string };
  onClose: () => void;
}

/** A text to a whole class, and what was written to it before. */
export function WriteDialog({ schoolId, schoolClass, onClose }: Props) {
  const t = useDeskMessages();
  const say = useNotice();
  const send = useWrite(schoolId, schoolClass.id);
  const { form, submit, error, problem } = useProblemForm({
    schema: z.object({ text: text(t.school.letters.empty), toGuardians: z.boolean() }),
    blank: { text: '', toGuardians: false },
    draft: `letter.${schoolClass.id}`,
    sending: send,
    onSent: (letter) => {
      say(t.school.letters.done(letter.students));
      onClose();
    },
  });

  return (
    <Dialog title={t.school.letters.title(schoolClass.name)} onClose={onClose}>
      <form className={ui.stack} onSubmit={submit} noValidate>
        <p className={ui.soft}>{t.school.letters.hint}</p>
        <Field
          label={t.school.letters.text}
          hint={t.school.letters.left(LONGEST - form.watch('text').length)}
          error={error('text')}
        >
          {(control) => <textarea {...control} rows={7} maxLength={LONGEST} {...form.register('text')} />}
        </Field>
        <label className={ui.check}>
          <input type="checkbox" {...form.register('toGuardians')} />
          {t.school.letters.alsoGuardians}
        </label>
        {problem && <Failure error={problem} />}
        <div className={ui.dialogActions}>
          <Button kind="secondary" onClick={onClose}>
            {t.common.cancel}
          </Button>
          <Button type="submit" busy={send.isPending}>
            {t.school.letters.send}
          </Button>
        </div>
      </form>
      <Letters schoolId={schoolId} classId={schoolClass.id} />
    </Dialog>
  );
}
