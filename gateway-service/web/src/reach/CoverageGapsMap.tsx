import { useState } from 'react';
import type { CoverageGaps, Village } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { TerritoryMap } from '../map/TerritoryMap';
import { useTerritory } from '../territory/territory';
import ui from '../ui/ui.module.css';
import styles from './CoverageGapsPage.module.css';
import { VillageCard } from './VillageCard';

interface Props {
  villages: readonly Village[];
  help: CoverageGaps['help'];
  atMost: number;
}

/** The villages where they lie, told apart by shape and number; the list below says the same in words. */
export function CoverageGapsMap({ villages, help, atMost }: Props) {
  const t = useDeskMessages();
  const territory = useTerritory();
  const [chosen, setChosen] = useState<string>();
  if (!territory.data) return null;
  const village = villages.find((each) => each.code === chosen);
  return (
    <section aria-labelledby="map-of-villages" className={ui.stackTight}>
      <h2 id="map-of-villages" className={styles.village}>
        {t.coverageGaps.map}
      </h2>
      <TerritoryMap
        communes={territory.data.communes}
        spots={villages.map((each) => ({
          communeCode: each.code,
          communeName: each.name,
          lat: each.lat,
          lon: each.lon,
          count: each.offers,
          shape: each.offers === 0 ? 'square' : 'pale',
        }))}
        underlay={(projection, unit) => (
          <g aria-hidden="true">
            {help.map((place) => (
              <circle
                key={place.code}
                className={styles.help}
                cx={projection.x(place)}
                cy={projection.y(place)}
                r={26 * unit}
                strokeWidth={3 * unit}
                strokeDasharray={`${5 * unit} ${4 * unit}`}
              />
            ))}
          </g>
        )}
        selected={chosen}
        onSelect={setChosen}
      />
      <p className={styles.legend}>
        <span>{t.coverageGaps.legend}</span>
        <span className={styles.key}>
          <svg width={18} height={18} aria-hidden="true">
            <rect width={18} height={18} className={styles.keyNone} />
          </svg>
          {t.coverageGaps.keyNone}
        </span>
        {atMost > 1 && (
          <span className={styles.key}>
            <svg width={18} height={18} aria-hidden="true">
              <circle cx={9} cy={9} r={8} strokeWidth={2} className={styles.keyFew} />
            </svg>
            {t.coverageGaps.keyFew(atMost)}
          </span>
        )}
        {help.length > 0 && (
          <span className={styles.key}>
            <svg width={18} height={18} aria-hidden="true">
              <circle cx={9} cy={9} r={7} strokeWidth={2} strokeDasharray="4 3" className={styles.help} />
            </svg>
            {t.coverageGaps.keyHelp}
          </span>
        )}
      </p>
      <div aria-live="polite">{village && <VillageCard village={village} />}</div>
    </section>
  );
}
