import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Commune } from '../api/types';
import { useFindingMessages } from '../i18n/language';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import { useGestures, useWidth } from './gestures';
import { HomeMark } from './HomeMark';
import { Land } from './Land';
import { readable } from './labels';
import { fit, type Place, type Projection } from './projection';
import styles from './TerritoryMap.module.css';
import { MAX_ZOOM, whole, within, zoomed, type View } from './view';
import { ZoomButtons } from './ZoomButtons';

export interface Spot {
  communeCode: string;
  communeName: string;
  lat: number;
  lon: number;
  count: number;
  /** Other than a disc: for what has to be told apart without its colour. */
  shape?: 'square' | 'pale';
}

interface Props {
  communes: readonly Commune[];
  spots: readonly Spot[];
  origin?: Place | undefined;
  /** Drawn on the ground, below names and offers; instead of the rings of distance. */
  underlay?: (projection: Projection, unit: number) => ReactNode;
  selected: string | undefined;
  onSelect: (communeCode: string | undefined) => void;
}

const RINGS = [5, 10, 20];

/** The territory as vector, drawn from its own data: nothing is asked of anybody else. */
export function TerritoryMap({ communes, spots, origin, underlay, selected, onSelect }: Props) {
  const t = useFindingMessages();
  const helpId = useId();
  const svg = useRef<SVGSVGElement>(null);
  const projection = useMemo(() => fit(communes.length ? communes : spots), [communes, spots]);
  const { width, height } = projection;
  const [view, setView] = useState<View>(() => whole(width, height));
  const pixels = useWidth(svg);
  const seen = within(view, width, height);
  const unit = width / (pixels * seen.zoom);
  const move = (change: (view: View) => View) =>
    setView((now) => within(change(within(now, width, height)), width, height));
  const gestures = useGestures(svg, unit, move);

  const counts = useMemo(() => new Map(spots.map((spot) => [spot.communeCode, spot.count])), [spots]);
  const shownNames = useMemo(() => {
    const scale = (pixels * seen.zoom) / width;
    const byWeight = [...communes].sort((a, b) => weight(b, counts) - weight(a, counts));
    const discs = spots.map((spot) => {
      const radius = markerRadius(spot.count);
      const x = projection.x(spot) * scale;
      const y = projection.y(spot) * scale;
      return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
    });
    return readable(
      byWeight.map((commune) => ({
        id: commune.code,
        text: commune.name,
        x: projection.x(commune) * scale,
        y: projection.y(commune) * scale,
        gap: labelGap(counts.get(commune.code), commune.population),
      })),
      discs,
    );
  }, [communes, counts, spots, projection, pixels, seen.zoom, width]);

  const enlarge = (factor: number) => move((now) => zoomed(now, factor, now));
  const step = (width / seen.zoom) * 0.15;

  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, () => void> = {
      ArrowLeft: () => move((now) => ({ ...now, x: now.x - step })),
      ArrowRight: () => move((now) => ({ ...now, x: now.x + step })),
      ArrowUp: () => move((now) => ({ ...now, y: now.y - step })),
      ArrowDown: () => move((now) => ({ ...now, y: now.y + step })),
      '+': () => enlarge(1.5),
      '=': () => enlarge(1.5),
      '-': () => enlarge(1 / 1.5),
      '0': () => setView(whole(width, height)),
    };
    const act = moves[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <div className={styles.map}>
      <p id={helpId} className={ui.hidden}>
        {t.map.help}
      </p>
      <svg
        ref={svg}
        viewBox={`${seen.x - width / seen.zoom / 2} ${seen.y - height / seen.zoom / 2} ${width / seen.zoom} ${height / seen.zoom}`}
        className={seen.zoom > 1 ? `${styles.svg} ${styles.movable}` : styles.svg}
        role="application"
        tabIndex={0}
        aria-label={t.map.title}
        aria-describedby={helpId}
        onKeyDown={onKeyDown}
        {...gestures}
      >
        <Land communes={communes} projection={projection} />
        {underlay?.(projection, unit)}
        {origin && !underlay && (
          <g className={styles.rings} aria-hidden="true">
            {RINGS.map((km) => (
              <g key={km}>
                <circle
                  cx={projection.x(origin)}
                  cy={projection.y(origin)}
                  r={projection.km(km)}
                  strokeWidth={1.2 * unit}
                  strokeDasharray={`${5 * unit} ${4 * unit}`}
                />
                <text
                  x={projection.x(origin)}
                  y={projection.y(origin) - projection.km(km) - 4 * unit}
                  fontSize={11 * unit}
                  strokeWidth={3 * unit}
                >
                  {t.map.ring(km)}
                </text>
              </g>
            ))}
          </g>
        )}
        <g aria-hidden="true">
          {communes.map((commune) => (
            <circle
              key={commune.code}
              className={styles.dot}
              cx={projection.x(commune)}
              cy={projection.y(commune)}
              r={dotRadius(commune.population) * unit}
            />
          ))}
          {communes.map(
            (commune) =>
              shownNames.has(commune.code) && (
                <text
                  key={commune.code}
                  className={counts.has(commune.code) ? `${styles.name} ${styles.strong}` : styles.name}
                  x={projection.x(commune)}
                  y={
                    projection.y(commune) +
                    (labelGap(counts.get(commune.code), commune.population) + 11) * unit
                  }
                  fontSize={12 * unit}
                  strokeWidth={3 * unit}
                >
                  {commune.name}
                </text>
              ),
          )}
        </g>
        {spots.map((spot) => (
          <g
            key={spot.communeCode}
            role="button"
            tabIndex={0}
            aria-pressed={spot.communeCode === selected}
            aria-label={t.map.marker(spot.communeName, spot.count)}
            className={[
              styles.spot,
              spot.shape === 'square' && styles.none,
              spot.shape === 'pale' && styles.few,
              spot.communeCode === selected && styles.chosen,
            ]
              .filter(Boolean)
              .join(' ')}
            onClick={() => onSelect(spot.communeCode === selected ? undefined : spot.communeCode)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              onSelect(spot.communeCode === selected ? undefined : spot.communeCode);
            }}
          >
            <circle className={styles.target} cx={projection.x(spot)} cy={projection.y(spot)} r={22 * unit} />
            {spot.shape === 'square' ? (
              <rect
                className={styles.disc}
                x={projection.x(spot) - markerRadius(spot.count) * unit}
                y={projection.y(spot) - markerRadius(spot.count) * unit}
                width={2 * markerRadius(spot.count) * unit}
                height={2 * markerRadius(spot.count) * unit}
                strokeWidth={2 * unit}
              />
            ) : (
              <circle
                className={styles.disc}
                cx={projection.x(spot)}
                cy={projection.y(spot)}
                r={markerRadius(spot.count) * unit}
                strokeWidth={2 * unit}
              />
            )}
            <text x={projection.x(spot)} y={projection.y(spot)} dy={4.3 * unit} fontSize={12.5 * unit}>
              {spot.count}
            </text>
          </g>
        ))}
        {origin && <HomeMark at={origin} projection={projection} unit={unit} />}
      </svg>
      <ZoomButtons zoom={seen.zoom} most={MAX_ZOOM} onZoom={enlarge}>
        <button
          type="button"
          aria-label={t.map.reset}
          disabled={seen.zoom <= 1}
          onClick={() => setView(whole(width, height))}
        >
          <Icon name="whole" />
        </button>
      </ZoomButtons>
    </div>
  );
}

function weight(commune: Commune, counts: Map<string, number>): number {
  return commune.population + (counts.has(commune.code) ? 100_000 : 0);
}

function dotRadius(population: number): number {
  return Math.min(1.5 + Math.sqrt(population) / 28, 8);
}

function markerRadius(count: number): number {
  return Math.min(11 + Math.sqrt(count) * 1.6, 20);
}

function labelGap(count: number | undefined, population: number): number {
  return (count === undefined ? dotRadius(population) : markerRadius(count)) + 1;
}
