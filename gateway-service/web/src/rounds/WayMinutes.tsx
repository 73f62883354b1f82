import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../i18n/language';
import type { Place } from '../map/projection';
import { wayQueryOptions } from '../reach/ways';
import ui from '../ui/ui.module.css';
import { minutesOfSheet } from './ranking';

interface Props {
  offerId: string;
  week: string;
  origin: Place | undefined;
}

/** How long it takes to a place and back, or that there is no way; nothing while it is not known from where. */
export function WayMinutes({ offerId, week, origin }: Props) {
  const t = useMessages();
  const sheet = useQuery({
    ...wayQueryOptions({ offerId }, week, origin && { origin }, undefined),
    retry: false,
  });
  if (!sheet.data) return null;
  const minutes = minutesOfSheet(sheet.data);
  return minutes === undefined ? (
    <span className={`${ui.badge} ${ui.wait}`}>{t.rounds.noWay}</span>
  ) : (
    <span className={ui.badge}>{t.reach.minutes(minutes)}</span>
  );
}
