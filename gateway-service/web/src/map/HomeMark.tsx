import { useFindingMessages } from '../i18n/language';
import type { Place, Projection } from './projection';
import styles from './TerritoryMap.module.css';

interface Props {
  at: Place;
  projection: Projection;
  /** One pixel of the screen, in the drawing's own measure. */
  unit: number;
}

/** The little house. */
export function HomeMark({ at, projection, unit }: Props) {
  const t = useFindingMessages();
  return (
    <g
      className={styles.home}
      transform={`translate(${projection.x(at)} ${projection.y(at)}) scale(${unit})`}
    >
      <title>{t.map.home}</title>
      <circle r={14} />
      <path d="M-7-.5 0-7l7 6.5M-5-2v7.5H5V-2" />
    </g>
  );
}
