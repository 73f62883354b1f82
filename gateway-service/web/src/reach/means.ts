/** The ways to get somewhere; being driven only where the family says so. */
export const MODES = ['WALK', 'BIKE', 'TRANSIT', 'DRIVEN'] as const;
export type Mode = (typeof MODES)[number];

export const LIMITS = [15, 30, 45, 60] as const;

/** So many minutes by each means that someone has. */
export type Means = Readonly<Partial<Record<Mode, number | undefined>>>;

const IN_ADDRESS: Record<Mode, string> = { WALK: 'pied', BIKE: 'velo', TRANSIT: 'car', DRIVEN: 'voiture' };

export function meansOf(query: URLSearchParams): Means {
  const means: Partial<Record<Mode, number>> = {};
  for (const mode of MODES) {
    const limit = LIMITS.find((each) => String(each) === query.get(IN_ADDRESS[mode]));
    if (limit) means[mode] = limit;
  }
  return means;
}

/** Writes them into an address; what was there of them before is gone. */
export function writeMeans(query: URLSearchParams, means: Means): void {
  for (const mode of MODES) {
    const limit = means[mode];
    if (limit) query.set(IN_ADDRESS[mode], String(limit));
    else query.delete(IN_ADDRESS[mode]);
  }
}

export function withLimit(means: Means, mode: Mode, limit: number | undefined): Means {
  return { ...means, [mode]: limit };
}

export function hasMeans(means: Means): boolean {
  return MODES.some((mode) => means[mode] !== undefined);
}

export function listOf(means: Means): { mode: Mode; maxMinutes: number }[] {
  return MODES.flatMap((mode) => {
    const maxMinutes = means[mode];
    return maxMinutes ? [{ mode, maxMinutes }] : [];
  });
}
