import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import type { FoundPlace } from '../api/types';
import NotFound from '../ui/NotFound';
import { myFoundPlacesQuery, theirFoundPlacesQuery } from '../applications/foundPlaces';
import { useSession } from '../session/session';
import { territoryQuery } from '../territory/territory';
import { weeksBetween } from '../time/isoWeek';
import { Mine, Theirs, type Place } from './PlacementWay';

/** The way to a place that a student found alone: to the middle of its commune, at its hours. */
export default function FoundWayPage() {
  const { placeId = '' } = useParams();
  const [query] = useSearchParams();
  const mine = useSession().is('student');
  const places = useSuspenseQuery(mine ? myFoundPlacesQuery : theirFoundPlacesQuery);
  // The frame has asked for it already.
  const territory = useSuspenseQuery(territoryQuery);
  const place = places.data.find((each) => each.id === placeId);
  const commune = place && territory.data.communes.find((each) => each.code === place.communeCode);
  if (!place || !commune) return <NotFound />;
  const way = wayTo(place, commune, query.get('semaine'));
  return mine ? <Mine place={way} /> : <Theirs place={way} studentId={place.studentId} />;
}

function wayTo(place: FoundPlace, commune: { code: string; name: string }, chosen: string | null): Place {
  const weeks = weeksBetween(place.week, place.lastWeek);
  return {
    to: { communeCode: commune.code, dayStart: place.dayStart, dayEnd: place.dayEnd },
    week: weeks.find((week) => week === chosen) ?? place.week,
    weeks,
    destination: {
      title: place.trade,
      company: place.companyName,
      address: place.address,
      communeName: commune.name,
    },
  };
}
