import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { api, body, change } from '../api/client';
import { useProblemForm } from '../forms/useProblemForm';
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
  const save = useMutation({
    mutationFn: (lines: { fr: string; en: string }) =>
      change(() => api.PUT('/api/reach/school-lines', { body: lines })),
    onSuccess: (after) => queries.setQueryData(schoolLinesQuery.queryKey, after),
  });
  const { form, submit, error, problem } = useProblemForm({
    schema: z.object({ fr: z.string(), en: z.string() }),
    blank: note,
    sending: save,
    onSent: () => say(t.feeds.saved),
  });
  return (
    <form className={`${ui.card} ${ui.stack}`} onSubmit={submit} noValidate>
      <h2>{t.feeds.schoolTitle}</h2>
      <p>{t.feeds.schoolText}</p>
      <Field label={t.feeds.schoolFr} error={error('fr')}>
        {(control) => <textarea {...control} rows={4} maxLength={1000} {...form.register('fr')} />}
      </Field>
      <Field label={t.feeds.schoolEn} optional error={error('en')}>
        {(control) => <textarea {...control} rows={4} maxLength={1000} {...form.register('en')} />}
      </Field>
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" busy={save.isPending}>
          {t.common.save}
        </Button>
      </div>
    </form>
  );
}
