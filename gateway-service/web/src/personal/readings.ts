import type { ApplicationReading, FileReading } from '../api/types';

type OneReading = FileReading | ApplicationReading;

export interface Reading {
  name?: string | null | undefined;
  role: OneReading['role'];
  day: string;
  parts: OneReading['what'][];
}

/** One line for each person and day, the latest first, with all that was opened then. */
export function byDay(readings: readonly OneReading[]): readonly Reading[] {
  const lines = new Map<string, Reading>();
  for (const { name, role, what, day } of readings) {
    const key = `${day} ${name ?? role}`;
    const line = lines.get(key) ?? { name, role, day, parts: [] };
    if (!line.parts.includes(what)) line.parts.push(what);
    lines.set(key, line);
  }
  return [...lines.values()].sort((a, b) => b.day.localeCompare(a.day));
}
