import type { Commune } from '../api/types';
import { useShellMessages } from '../i18n/language';
import { Land } from '../map/Land';
import { fit, type Projection } from '../map/projection';
import { useTerritory } from '../territory/territory';
import styles from './LandingPage.module.css';

/** Those whose names do not run into the name of one before. */
function apart(communes: readonly Commune[], { x, y, width, height }: Projection): Commune[] {
  return communes.reduce<Commune[]>(
    (kept, commune) =>
      kept.some(
        (other) =>
          Math.abs(x(other) - x(commune)) < width * 0.3 && Math.abs(y(other) - y(commune)) < height * 0.12,
      )
        ? kept
        : [...kept, commune],
    [],
  );
}

/** The territory as a picture: its communes, and the two chevrons that point the way in. */
export default function TerritoryPicture() {
  const t = useShellMessages();
  const territory = useTerritory().data;
  if (!territory || territory.communes.length === 0) return <div className={styles.picture} />;
  const projection = fit(territory.communes);
  const towns = [...territory.communes].sort((a, b) => b.population - a.population);
  const named = apart(towns, projection).slice(0, 5);
  return (
    <figure className={styles.picture}>
      <svg viewBox={`0 0 ${projection.width} ${projection.height}`} aria-hidden="true">
        <Land communes={territory.communes} projection={projection} />
        {towns.map((commune, rank) => (
          <circle
            key={commune.code}
            className={rank % 5 === 0 ? styles.bright : styles.dim}
            cx={projection.x(commune)}
            cy={projection.y(commune)}
            r={6 + Math.sqrt(commune.population) / 9}
          />
        ))}
        {named.map((commune) => (
          <text
            key={commune.code}
            className={styles.town}
            textAnchor={projection.x(commune) > projection.width * 0.8 ? 'end' : 'middle'}
            x={projection.x(commune)}
            y={projection.y(commune) - 16 - Math.sqrt(commune.population) / 9}
          >
            {commune.name}
          </text>
        ))}
      </svg>
      <figcaption>{t.landing.mapCaption(territory.communes.length, territory.name)}</figcaption>
    </figure>
  );
}
