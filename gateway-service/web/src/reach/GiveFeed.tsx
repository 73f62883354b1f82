import * as z from 'zod/mini';
import { text } from '../forms/asked';
import { useProblemForm } from '../forms/useProblemForm';
import { useDeskMessages } from '../i18n/language';
import { FileDrop } from '../ui/FileDrop';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { nameOf, useGiveFeed } from './feeds';

/** A new timetable: its archive and its name. */
export function GiveFeed({ maxBytes }: { maxBytes: number }) {
  const t = useDeskMessages();
  const give = useGiveFeed(maxBytes);
  const { form, submit, error, problem } = useProblemForm({
    schema: z.object({ file: z.custom<File | undefined>(() => true), name: text(t.feeds.nameNeeded) }),
    blank: { file: undefined as File | undefined, name: '' },
    sending: give,
    tell: ({ file, name }) => ({
      file: file as File,
      name,
    }),
    onSent: () => undefined,
    again: true,
  });
  const file = form.watch('file');
  return (
    <form className={`${ui.card} ${ui.stack}`} onSubmit={submit} noValidate>
      <h2>{t.feeds.addTitle}</h2>
      <p>{t.feeds.addText}</p>
      <FileDrop
        label={file ? t.feeds.chosen(file.name) : t.feeds.drop}
        hint={t.feeds.dropHint(maxBytes)}
        accept=".zip"
        busy={give.isPending}
        onFile={(chosen) => {
          form.setValue('file', chosen);
          give.reset();
          if (form.getValues('name') === '') form.setValue('name', nameOf(chosen.name));
        }}
      />
      <div className={ui.narrow}>
        <Field label={t.feeds.name} hint={t.feeds.nameHint} error={error('name')}>
          {(control) => <input {...control} required maxLength={60} {...form.register('name')} />}
        </Field>
      </div>
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" busy={give.isPending} disabled={!file}>
          {give.isPending ? t.feeds.sending : t.feeds.give}
        </Button>
      </div>
    </form>
  );
}
