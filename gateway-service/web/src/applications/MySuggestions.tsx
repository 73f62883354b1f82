import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import { useMessages } from '../i18n/language';
import { offerQuery } from '../search/offers';
import ui from '../ui/ui.module.css';
import { useMyApplications } from './applications';

const mySuggestionsQuery = queryOptions({
  queryKey: ['suggestions', 'mine'],
  queryFn: () => body(api.GET('/api/students/me/suggestions')),
});

/** What the school thought of for this pupil; gone once applied for or closed. */
export function MySuggestions() {
  const t = useMessages();
  const suggestions = useQuery(mySuggestionsQuery).data ?? [];
  const applied = useMyApplications().data ?? [];
  const offers = useQueries({
    queries: suggestions
      .filter(({ offerId }) => !applied.some((each) => each.offerId === offerId))
      .map(({ offerId }) => ({ ...offerQuery(offerId), retry: false })),
  });
  const open = offers.flatMap(({ data }) => (data?.status === 'PUBLISHED' ? [data] : []));
  if (open.length === 0) return null;
  return (
    <section className={ui.stack}>
      <div className={ui.stackTight}>
        <h2>{t.applications.suggested}</h2>
        <p className={ui.soft}>{t.applications.suggestedHint}</p>
      </div>
      {open.map((offer) => (
        <article key={offer.id} className={`${ui.card} ${ui.stackTight}`}>
          <h3>
            <Link to={`/offres/${offer.id}`}>{offer.title}</Link>
          </h3>
          <p className={ui.soft}>
            {offer.company.name} · {offer.tradeLabel} · {offer.workplace.communeName}
          </p>
        </article>
      ))}
    </section>
  );
}
