import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, body, change } from '../api/client';
import { Problem } from '../api/problem';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';

export const schoolLinesQuery = queryOptions({
  queryKey: ['reach', 'school-lines'],
  queryFn: () => body(api.GET('/api/reach/school-lines')),
});

/** What way sheets say where a school line is ridden. */
export function SchoolLines({ note }: { note: { fr: string; en: string } }) {
  const t = useDeskMessages();
  const say = useNotice();
  const queries = useQueryClient();
  const [fr, setFr] = useState(note.fr);
  const [en, setEn] = useState(note.en);
  const save = useMutation({
    mutationFn: () => change(() => api.PUT('/api/reach/school-lines', { body: { fr, en } })),
    onSuccess: (after) => {
      queries.setQueryData(schoolLinesQuery.queryKey, after);
      say(t.feeds.saved);
    },
  });
  const refusal = save.error instanceof Problem ? save.error : undefined;
  return (
    <form
      className={`${ui.card} ${ui.stack}`}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      <h2>{t.feeds.schoolTitle}</h2>
      <p>{t.feeds.schoolText}</p>
      <Field label={t.feeds.schoolFr} error={refusal?.field('fr')}>
        {(control) => (
          <textarea
            {...control}
            rows={4}
            maxLength={1000}
            value={fr}
            onChange={(event) => setFr(event.target.value)}
          />
        )}
      </Field>
      <Field label={t.feeds.schoolEn} optional error={refusal?.field('en')}>
        {(control) => (
          <textarea
            {...control}
            rows={4}
            maxLength={1000}
            value={en}
            onChange={(event) => setEn(event.target.value)}
          />
        )}
      </Field>
      {refusal && refusal.fields.length === 0 && <Failure error={refusal} />}
      <div>
        <Button type="submit" busy={save.isPending}>
          {t.common.save}
        </Button>
      </div>
    </form>
  );
}
