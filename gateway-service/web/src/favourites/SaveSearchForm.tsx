import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import * as z from 'zod/mini';
import { api, change } from '../api/client';
import { text } from '../forms/asked';
import { useProblemForm } from '../forms/useProblemForm';
import { useFindingMessages } from '../i18n/language';
import type { Filters } from '../search/filters';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { savedSearchesQuery, searchToSave } from './savedSearches';

interface Props {
  filters: Filters;
  onSaved: () => void;
  onClose: () => void;
}

/** A name for the search. */
export default function SaveSearchForm({ filters, onSaved, onClose }: Props) {
  const t = useFindingMessages();
  const say = useNotice();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: ({ name }: { name: string }) =>
      change(() => api.POST('/api/offers/saved-searches', { body: searchToSave(name, filters) })),
    onSuccess: () => queries.invalidateQueries({ queryKey: savedSearchesQuery.queryKey }),
  });
  const { form, submit, error, problem } = useProblemForm({
    schema: z.object({ name: text(t.favourites.nameWrong) }),
    blank: { name: filters.text.trim().slice(0, 60) || t.favourites.usualName },
    sending: save,
    onSent: () => {
      say(t.favourites.saved);
      onSaved();
    },
  });
  const { setFocus } = form;

  // The button that was pressed is gone: the focus goes where the form begins.
  useEffect(() => setFocus('name'), [setFocus]);

  return (
    <form className={`${ui.card} ${ui.stack} ${ui.narrow}`} onSubmit={submit} noValidate>
      <Field label={t.favourites.name} hint={t.favourites.nameHint} error={error('name')}>
        {(control) => <input {...control} autoComplete="off" maxLength={60} {...form.register('name')} />}
      </Field>
      {problem && <Failure error={problem} />}
      <div className={ui.row}>
        <Button type="submit" busy={save.isPending}>
          {t.common.save}
        </Button>
        <Button kind="secondary" onClick={onClose}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  );
}
