import { useParams, useSearchParams } from 'react-router';
import NotFound from '../ui/NotFound';
import { Mine, Theirs, type Place } from './PlacementWay';
import { weeksOfPlace } from './way';

/** The way to a confirmed place: the student's own, or one that a student shares with who is asking. */
export default function PlacementWayPage() {
  const { offerId = '' } = useParams();
  const [query] = useSearchParams();
  const week = query.get('semaine') ?? '';
  const studentId = query.get('eleve');
  if (!week) return <NotFound />;
  const place: Place = { to: { offerId }, week, weeks: weeksOfPlace(query, week) };
  return studentId ? <Theirs place={place} studentId={studentId} /> : <Mine place={place} />;
}
