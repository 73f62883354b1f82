import { useSuspenseQueries } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { tradesQuery } from '../search/offers';
import { territoryQuery } from '../territory/territory';
import NotFound from '../ui/NotFound';
import { myCompaniesQuery, ownOffersQuery } from './companies';
import { OfferFields } from './OfferFields';

/** `/nouvelle` begins a new offer, an id opens that one. */
export default function OfferFormPage() {
  const { companyId = '', offerId = '' } = useParams();
  const [companies, offers, territory, trades] = useSuspenseQueries({
    queries: [myCompaniesQuery, ownOffersQuery(companyId), territoryQuery, tradesQuery],
  });
  const company = companies.data.find((each) => each.id === companyId);
  const existing = offers.data.find((each) => each.id === offerId);
  if (!company || (!existing && offerId !== 'nouvelle')) return <NotFound />;
  return <OfferFields {...{ company, existing }} territory={territory.data} trades={trades.data} />;
}
