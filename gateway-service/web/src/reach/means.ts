/** The ways to get somewhere; being driven, the whole way or to a stop, only where the family says so. */
export const MODES = ['WALK', 'BIKE', 'TRANSIT', 'DRIVEN', 'DRIVEN_TO_STOP'] as const;
export type Mode = (typeof MODES)[number];

export const LIMITS = [15, 30, 45, 60] as const;
/** How far a family drives to a stop. */
export const DRIVES = [5, 10, 15, 20] as const;
/** What a way by car and bus takes at most where nobody said. */
const LONGEST_BY_BUS = 90;

/** So many minutes by each means that someone has; to a stop, the minutes in the car alone. */
export type Means = Readonly<Partial<Record<Mode, number | undefined>>>;

const IN_ADDRESS: Record<Mode, string> = {
  WALK: 'pied',
  BIKE: 'velo',
  TRANSIT: 'car',
  DRIVEN: 'voiture',
  DRIVEN_TO_STOP: 'arret',
};

export function meansOf(query: URLSearchParams): Means {
  const means: Partial<Record<Mode, number>> = {};
  for (const mode of MODES) {
    const limits: readonly number[] = mode === 'DRIVEN_TO_STOP' ? DRIVES : LIMITS;
    const limit = limits.find((each) => String(each) === query.get(IN_ADDRESS[mode]));
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

interface Asked {
  mode: Mode;
  maxMinutes: number;
  drivenMinutes?: number;
}

export function listOf(means: Means): Asked[] {
  return MODES.flatMap((mode): Asked[] => {
    const limit = means[mode];
    if (!limit) return [];
    return mode === 'DRIVEN_TO_STOP'
      ? [{ mode, maxMinutes: means.TRANSIT ?? LONGEST_BY_BUS, drivenMinutes: limit }]
      : [{ mode, maxMinutes: limit }];
  });
}

/** How far someone is driven to a stop, as the address says it. */
export function drivenOf(query: URLSearchParams): number | undefined {
  return meansOf(query).DRIVEN_TO_STOP;
}
