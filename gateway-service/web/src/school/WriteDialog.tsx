import { Problem } from '../api/problem';
import { useState, type FormEvent } from 'react';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
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
  const { draft, write, clear } = useDraft(`letter.${schoolClass.id}`, { text: '', toGuardians: false });
  const [tried, setTried] = useState(false);
  const send = useWrite(schoolId, schoolClass.id);
  const refused = send.error instanceof Problem ? send.error.field('text') : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!draft.text.trim() || send.isPending) return;
    send.mutate(draft, {
      onSuccess: (letter) => {
        clear();
        say(t.school.letters.done(letter.students));
        onClose();
      },
    });
  };

  return (
    <Dialog title={t.school.letters.title(schoolClass.name)} onClose={onClose}>
      <form className={ui.stack} onSubmit={submit} noValidate>
        <p className={ui.soft}>{t.school.letters.hint}</p>
        <Field
          label={t.school.letters.text}
          hint={t.school.letters.left(LONGEST - draft.text.length)}
          error={tried && !draft.text.trim() ? t.school.letters.empty : refused}
        >
          {(control) => (
            <textarea
              {...control}
              rows={7}
              maxLength={LONGEST}
              value={draft.text}
              onChange={(event) => write({ text: event.target.value })}
            />
          )}
        </Field>
        <label className={ui.check}>
          <input
            type="checkbox"
            checked={draft.toGuardians}
            onChange={(event) => write({ toGuardians: event.target.checked })}
          />
          {t.school.letters.alsoGuardians}
        </label>
        {send.isError && !refused && <Failure error={send.error} />}
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
