import type { Network, ReachMap } from '../api/types';
import type { Projection } from '../map/projection';
import { pathOf } from './bands';
import styles from './ReachLayer.module.css';

interface Props {
  reach: ReachMap | undefined;
  network: Network | undefined;
  projection: Projection;
  unit: number;
}

const BANDS: Record<number, string | undefined> = {
  15: styles.band15,
  30: styles.band30,
  45: styles.band45,
  60: styles.band60,
};

/** Bands of minutes, lines and stops on the territory's ground; the list beside the map says the same in words. */
export function ReachLayer({ reach, network, projection, unit }: Props) {
  return (
    <g aria-hidden="true">
      {reach?.bands.map((band) => (
        <path key={band.minutes} className={BANDS[band.minutes]} d={pathOf(band.polygons, projection)} />
      ))}
      {network?.lines.map((line) =>
        line.segments.map(({ from, to }) => {
          const [a, b] = [network.stops[from], network.stops[to]];
          return (
            a &&
            b && (
              <line
                key={`${line.id} ${from} ${to}`}
                className={line.type === 2 ? styles.rail : styles.line}
                x1={projection.x(a)}
                y1={projection.y(a)}
                x2={projection.x(b)}
                y2={projection.y(b)}
                strokeWidth={1.6 * unit}
              />
            )
          );
        }),
      )}
      {network?.stops.map((stop) => (
        <circle
          key={stop.id}
          className={styles.stop}
          cx={projection.x(stop)}
          cy={projection.y(stop)}
          r={2.4 * unit}
          strokeWidth={unit}
        />
      ))}
    </g>
  );
}
