import type { WaySheet } from '../api/types';

/** The list with one entry moved up or down by one; unchanged at its ends. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const to = at + by;
  const next = [...list];
  const entry = next[at];
  const other = next[to];
  if (entry === undefined || other === undefined) return next;
  next[at] = other;
  next[to] = entry;
  return next;
}

/**
 * Minutes from door to door on the worst day, by the quickest of timetable, foot and bicycle; nothing if there is no way
 * both ways on each day.
 */
export function minutesOfSheet(sheet: WaySheet): number | undefined {
  const days = sheet.days.map(({ way }) =>
    way.there && way.back ? Math.max(way.there.minutes, way.back.minutes) : way.estimatedMinutes,
  );
  const known = days.filter((minutes) => minutes !== undefined);
  const all = sheet.own.filter(({ mode }) => mode !== 'DRIVEN').map(({ minutes }) => minutes);
  if (known.length === days.length && known.length > 0) all.push(Math.max(...known));
  return all.length > 0 ? Math.min(...all) : undefined;
}
