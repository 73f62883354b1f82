import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useFindingMessages } from '../i18n/language';
import { queryOf, type Filters } from '../search/filters';
import { useSession } from '../session/session';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Loading } from '../ui/states';
import ui from '../ui/ui.module.css';

/** What forms stand on is no part of a first visit. */
const SaveSearchForm = lazy(() => import('./SaveSearchForm'));

/** For students, once there is something to be saved. */
export function SaveSearch({ filters }: { filters: Filters }) {
  const session = useSession();
  const query = queryOf(filters).toString();
  return session.is('student') && query !== '' ? <Save key={query} filters={filters} /> : null;
}

function Save({ filters }: { filters: Filters }) {
  const t = useFindingMessages();
  const [state, setState] = useState<'closed' | 'open' | 'saved'>('closed');
  switch (state) {
    case 'saved':
      return (
        <p className={ui.row}>
          <Icon name="check" size={18} /> <Link to="/favoris#recherches">{t.favourites.see}</Link>
        </p>
      );
    case 'closed':
      return (
        <div>
          <Button kind="quiet" onClick={() => setState('open')}>
            <Icon name="bell" /> {t.favourites.save}
          </Button>
        </div>
      );
    case 'open':
      return (
        <Suspense fallback={<Loading cards={1} />}>
          <SaveSearchForm
            filters={filters}
            onSaved={() => setState('saved')}
            onClose={() => setState('closed')}
          />
        </Suspense>
      );
  }
}
