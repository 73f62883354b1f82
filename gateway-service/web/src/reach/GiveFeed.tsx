import { useState, type FormEvent } from 'react';
import { Problem } from '../api/problem';
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
  const [file, setFile] = useState<File>();
  const [name, setName] = useState('');
  const give = useGiveFeed(maxBytes);
  const refusal = give.error instanceof Problem ? give.error : undefined;
  return (
    <form
      className={`${ui.card} ${ui.stack}`}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!file || give.isPending) return;
        give.mutate(
          { name, file },
          {
            onSuccess: () => {
              setFile(undefined);
              setName('');
            },
          },
        );
      }}
    >
      <h2>{t.feeds.addTitle}</h2>
      <p>{t.feeds.addText}</p>
      <FileDrop
        label={file ? t.feeds.chosen(file.name) : t.feeds.drop}
        hint={t.feeds.dropHint(maxBytes)}
        accept=".zip"
        busy={give.isPending}
        onFile={(chosen) => {
          setFile(chosen);
          give.reset();
          if (name === '') setName(nameOf(chosen.name));
        }}
      />
      <div className={ui.narrow}>
        <Field label={t.feeds.name} hint={t.feeds.nameHint} error={refusal?.field('name')}>
          {(control) => (
            <input
              {...control}
              required
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      </div>
      {give.isError && refusal?.fields.length !== 1 && <Failure error={give.error} />}
      <div>
        <Button type="submit" busy={give.isPending} disabled={!file}>
          {give.isPending ? t.feeds.sending : t.feeds.give}
        </Button>
      </div>
    </form>
  );
}
