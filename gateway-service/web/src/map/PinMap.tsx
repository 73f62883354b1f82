import {
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import type { Commune } from '../api/types';
import { useMessages } from '../i18n/language';
import ui from '../ui/ui.module.css';
import { DRAG_FROM, useGestures, useWidth } from './gestures';
import { HomeMark } from './HomeMark';
import { Land } from './Land';
import { moved } from './nearest';
import { fit, type Place, type Projection } from './projection';
import styles from './TerritoryMap.module.css';
import { MAX_ZOOM, whole, within, zoomed, type View } from './view';
import { ZoomButtons } from './ZoomButtons';

interface Props {
  communes: readonly Commune[];
  pin: Place | undefined;
  /** Stops have names that one knows: they help to find oneself. */
  stops: readonly (Place & { name: string })[];
  /** Drawn on the ground, below the names. */
  underlay?: (projection: Projection, unit: number) => ReactNode;
  onMove: (pin: Place) => void;
}

/** Enough that a finger tells two streets apart. */
const PIN_ZOOM = 6 * MAX_ZOOM;
const FIRST_ZOOM = 8;
const STOPS_FROM = 14;
const NAMES_FROM = 3;
const STEP_METRES = 50;
const BIG_STEP_METRES = 500;

/** The territory, to put a point on: by touch, mouse or keyboard. */
export function PinMap({ communes, pin, stops, underlay, onMove }: Props) {
  const t = useMessages();
  const helpId = useId();
  const svg = useRef<SVGSVGElement>(null);
  const projection = useMemo(() => fit(communes), [communes]);
  const { width, height } = projection;
  const [view, setView] = useState<View>(() =>
    pin ? { x: projection.x(pin), y: projection.y(pin), zoom: FIRST_ZOOM } : whole(width, height),
  );
  const pixels = useWidth(svg);
  const seen = within(view, width, height, PIN_ZOOM);
  const unit = width / (pixels * seen.zoom);
  const move = (change: (view: View) => View) =>
    setView((now) => within(change(within(now, width, height, PIN_ZOOM)), width, height, PIN_ZOOM));
  const gestures = useGestures(svg, unit, move, PIN_ZOOM);
  const pressed = useRef<{ x: number; y: number }>(undefined);
  const enlarge = (factor: number) => move((now) => zoomed(now, factor, now, PIN_ZOOM));

  const put = (place: Place) => {
    onMove(place);
    const x = projection.x(place);
    const y = projection.y(place);
    const outside =
      Math.abs(x - seen.x) > (0.45 * width) / seen.zoom || Math.abs(y - seen.y) > (0.45 * height) / seen.zoom;
    if (outside) move((now) => ({ ...now, x, y }));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const from = pin ?? projection.place(seen.x, seen.y);
    const step = event.shiftKey ? BIG_STEP_METRES : STEP_METRES;
    const acts: Record<string, () => void> = {
      ArrowLeft: () => put(moved(from, 0, -step)),
      ArrowRight: () => put(moved(from, 0, step)),
      ArrowUp: () => put(moved(from, step, 0)),
      ArrowDown: () => put(moved(from, -step, 0)),
      Enter: () => put(from),
      '+': () => enlarge(1.5),
      '=': () => enlarge(1.5),
      '-': () => enlarge(1 / 1.5),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  const onPress = (event: PointerEvent) => {
    pressed.current = event.isPrimary ? { x: event.clientX, y: event.clientY } : undefined;
    gestures.onPointerDown(event);
  };
  const onLetGo = (event: PointerEvent) => {
    const from = pressed.current;
    pressed.current = undefined;
    gestures.onPointerUp(event);
    const toDrawing = svg.current?.getScreenCTM()?.inverse();
    if (!from || !toDrawing || Math.hypot(event.clientX - from.x, event.clientY - from.y) >= DRAG_FROM)
      return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(toDrawing);
    onMove(projection.place(at.x, at.y));
  };

  return (
    <div className={styles.map}>
      <p id={helpId} className={ui.hidden}>
        {t.homePoint.mapHelp}
      </p>
      <svg
        ref={svg}
        viewBox={`${seen.x - width / seen.zoom / 2} ${seen.y - height / seen.zoom / 2} ${width / seen.zoom} ${height / seen.zoom}`}
        className={`${styles.svg} ${styles.placing} ${seen.zoom > 1 ? styles.movable : ''}`}
        role="application"
        tabIndex={0}
        aria-label={t.homePoint.map}
        aria-describedby={helpId}
        onKeyDown={onKeyDown}
        {...gestures}
        onPointerDown={onPress}
        onPointerUp={onLetGo}
      >
        <Land communes={communes} projection={projection} />
        {underlay?.(projection, unit)}
        <g aria-hidden="true">
          {seen.zoom >= STOPS_FROM &&
            stops.map((stop) => (
              <text
                key={`${stop.name} ${stop.lat} ${stop.lon}`}
                className={styles.name}
                x={projection.x(stop)}
                y={projection.y(stop) - 8 * unit}
                fontSize={11 * unit}
                strokeWidth={3 * unit}
              >
                {stop.name}
              </text>
            ))}
          {communes.map((commune) => (
            <circle
              key={commune.code}
              className={styles.dot}
              cx={projection.x(commune)}
              cy={projection.y(commune)}
              r={3.5 * unit}
            />
          ))}
          {communes.map(
            (commune) =>
              (seen.zoom >= NAMES_FROM || commune.population > 3000) && (
                <text
                  key={commune.code}
                  className={`${styles.name} ${styles.strong}`}
                  x={projection.x(commune)}
                  y={projection.y(commune) + 16 * unit}
                  fontSize={13 * unit}
                  strokeWidth={3 * unit}
                >
                  {commune.name}
                </text>
              ),
          )}
        </g>
        {pin && <HomeMark at={pin} projection={projection} unit={unit} />}
      </svg>
      <ZoomButtons zoom={seen.zoom} most={PIN_ZOOM} onZoom={enlarge} />
    </div>
  );
}
