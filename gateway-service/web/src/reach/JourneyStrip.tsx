import type { JourneyLeg } from '../api/types';
import { strip } from './strip';
import { minutesOf } from './way';
import styles from './JourneyStrip.module.css';

const WIDTH = 320;
const HEIGHT = 46;
const LINE = 22;
const NARROWEST = 26;
const EDGE = 8;

/** The legs on a line, as long as they last. It decorates the words beside it, which say the same. */
export function JourneyStrip({ legs }: { legs: readonly JourneyLeg[] }) {
  const segments = strip(
    legs.map((leg) => ({ from: minutesOf(leg.departure), to: minutesOf(leg.arrival) })),
    WIDTH - 2 * EDGE,
    NARROWEST,
  );
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.strip} aria-hidden="true" focusable="false">
      {segments.map((segment, index) => {
        const leg = legs[segment.leg];
        const from = EDGE + segment.x;
        const to = from + segment.width;
        const rides = !segment.waiting && leg?.kind === 'RIDE';
        const look = rides ? styles.ride : leg?.kind === 'DRIVE' ? styles.drive : styles.walk;
        return (
          <g key={index}>
            {!segment.waiting && <line x1={from} x2={to} y1={LINE} y2={LINE} className={look} />}
            {!segment.waiting && leg && (
              <text x={(from + to) / 2} y={rides ? LINE - 9 : LINE + 19} className={styles.text}>
                {rides ? leg.line : `${leg.minutes}′`}
              </text>
            )}
          </g>
        );
      })}
      {segments.map(
        (segment, index) =>
          !segment.waiting &&
          legs[segment.leg]?.kind === 'RIDE' && (
            <g key={index} className={styles.stop}>
              <circle cx={EDGE + segment.x} cy={LINE} r={5} />
              <circle cx={EDGE + segment.x + segment.width} cy={LINE} r={5} />
            </g>
          ),
      )}
      <rect x={1} y={LINE - 7} width={14} height={14} rx={3} className={styles.end} />
      <rect x={WIDTH - 15} y={LINE - 7} width={14} height={14} rx={3} className={styles.end} />
    </svg>
  );
}
