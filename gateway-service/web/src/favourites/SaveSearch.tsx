import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { api, change } from '../api/client';
import { useFindingMessages } from '../i18n/language';
import { queryOf, type Filters } from '../search/filters';
import { useSession } from '../session/session';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { savedSearchesQuery, searchToSave } from './savedSearches';

/** For students, once there is something to be saved. */
export function SaveSearch({ filters }: { filters: Filters }) {
  const session = useSession();
  const query = queryOf(filters).toString();
  return session.is('student') && query !== '' ? <Save key={query} filters={filters} /> : null;
}

function Save({ filters }: { filters: Filters }) {
  const t = useFindingMessages();
  const say = useNotice();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(filters.text.trim().slice(0, 60) || t.favourites.usualName);
  const [tried, setTried] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  // The button that was pressed is gone: the focus goes where the form begins.
  useEffect(() => {
    if (open) input.current?.focus();
  }, [open]);

  const save = useMutation({
    mutationFn: () =>
      change(() => api.POST('/api/offers/saved-searches', { body: searchToSave(name.trim(), filters) })),
    onSuccess: () => {
      setOpen(false);
      say(t.favourites.saved);
      return queries.invalidateQueries({ queryKey: savedSearchesQuery.queryKey });
    },
  });

  if (save.isSuccess) {
    return (
      <p className={ui.row}>
        <Icon name="check" size={18} /> <Link to="/favoris#recherches">{t.favourites.see}</Link>
      </p>
    );
  }
  if (!open) {
    return (
      <div>
        <Button kind="quiet" onClick={() => setOpen(true)}>
          <Icon name="bell" /> {t.favourites.save}
        </Button>
      </div>
    );
  }
  return (
    <form
      className={`${ui.card} ${ui.stack} ${ui.narrow}`}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        setTried(true);
        if (name.trim() && !save.isPending) save.mutate();
      }}
    >
      <Field
        label={t.favourites.name}
        hint={t.favourites.nameHint}
        error={tried && !name.trim() ? t.favourites.nameWrong : undefined}
      >
        {(control) => (
          <input
            {...control}
            ref={input}
            autoComplete="off"
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      {save.isError && <Failure error={save.error} />}
      <div className={ui.row}>
        <Button type="submit" busy={save.isPending}>
          {t.common.save}
        </Button>
        <Button kind="secondary" onClick={() => setOpen(false)}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  );
}
