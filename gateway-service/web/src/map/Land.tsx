import type { Commune } from '../api/types';
import type { Projection } from './projection';
import styles from './TerritoryMap.module.css';

const AROUND_KM = 5;

/** The ground: a soft disc around each commune, which together make the territory's shape. */
export function Land({ communes, projection }: { communes: readonly Commune[]; projection: Projection }) {
  const radius = projection.km(AROUND_KM);
  const edge = projection.km(0.25);
  return (
    <g aria-hidden="true">
      {communes.map((commune) => (
        <circle
          key={commune.code}
          className={styles.edge}
          cx={projection.x(commune)}
          cy={projection.y(commune)}
          r={radius + edge}
        />
      ))}
      {communes.map((commune) => (
        <circle
          key={commune.code}
          className={styles.land}
          cx={projection.x(commune)}
          cy={projection.y(commune)}
          r={radius}
        />
      ))}
    </g>
  );
}
