import type { TypeWeight } from '../api/types';
import { useMessages } from '../i18n/language';
import styles from './discovery.module.css';
import { strength } from './reasons';

/** Holland's order: neighbours on the hexagon are alike. */
const CORNERS = ['REALISTIC', 'INVESTIGATIVE', 'ARTISTIC', 'SOCIAL', 'ENTERPRISING', 'CONVENTIONAL'] as const;

const corner = (index: number, radius: number) => {
  const angle = (Math.PI / 3) * index - Math.PI / 2;
  return `${(100 + radius * Math.cos(angle)).toFixed(1)},${(100 + radius * Math.sin(angle)).toFixed(1)}`;
};

/** The profile as a drawing; the words beside it say the same. */
export function Profile({ profile }: { profile: readonly TypeWeight[] }) {
  const t = useMessages();
  const weight = (type: string) => profile.find((each) => each.type === type)?.weight ?? 50;
  return (
    <div className={styles.profile}>
      <svg className={styles.hexagon} viewBox="0 0 200 200" aria-hidden="true" focusable="false">
        {[90, 60, 30].map((radius) => (
          <polygon
            key={radius}
            className={styles.ring}
            points={CORNERS.map((_, index) => corner(index, radius)).join(' ')}
          />
        ))}
        <polygon
          className={styles.shape}
          points={CORNERS.map((type, index) => corner(index, weight(type) * 0.9)).join(' ')}
        />
        {CORNERS.map((type, index) => {
          const [x, y] = corner(index, weight(type) * 0.9).split(',');
          return <circle key={type} className={styles.dot} cx={x} cy={y} r="4" />;
        })}
      </svg>
      <ul className={styles.types}>
        {profile.map(({ type, weight: value }) => (
          <li key={type}>
            <span className={styles.typeName}>{t.discovery.types[type].name}</span>
            <span className={styles.strength}>{t.discovery.result.strength[strength(value)]}</span>
            <progress className={styles.bar} max={100} value={value} aria-hidden="true" />
          </li>
        ))}
      </ul>
    </div>
  );
}
