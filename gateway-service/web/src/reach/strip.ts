/** What a drawing of a journey knows of a leg: minutes after midnight. */
export interface Stretch {
  from: number;
  to: number;
}

export interface Segment {
  x: number;
  width: number;
  /** Nothing moves: one waits for the next leg. */
  waiting: boolean;
  /** Which leg it is; of a wait, the leg that one waits for. */
  leg: number;
}

/**
 * Lays the legs of a journey along a line, waits between them too: as wide as they last, but none so narrow that its
 * sign finds no room.
 */
export function strip(legs: readonly Stretch[], width: number, narrowest: number): Segment[] {
  const pieces: { minutes: number; waiting: boolean; leg: number }[] = [];
  legs.forEach((leg, index) => {
    const before = legs[index - 1];
    if (before && leg.from > before.to) {
      pieces.push({ minutes: leg.from - before.to, waiting: true, leg: index });
    }
    pieces.push({ minutes: Math.max(0, leg.to - leg.from), waiting: false, leg: index });
  });
  const least = Math.min(narrowest, width / Math.max(1, pieces.length));
  const total = pieces.reduce((sum, piece) => sum + piece.minutes, 0);
  const room = width - least * pieces.length;
  let x = 0;
  return pieces.map(({ minutes, waiting, leg }) => {
    const segment = {
      x,
      width: least + (total > 0 ? (room * minutes) / total : room / pieces.length),
      waiting,
      leg,
    };
    x += segment.width;
    return segment;
  });
}
