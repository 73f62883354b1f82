import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { zoomed, type View } from './view';

/** A press that moves fewer pixels stays a press. */
export const DRAG_FROM = 6;

/** How wide something is on screen. */
export function useWidth(ref: { current: Element | null }): number {
  const [pixels, setPixels] = useState(480);
  useEffect(() => {
    if (!ref.current || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(
      ([entry]) => entry && setPixels(Math.max(entry.contentRect.width, 1)),
    );
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref]);
  return pixels;
}

/** One finger or the mouse moves, two fingers enlarge; a press that does not move stays a press. */
export function useGestures(
  svg: { current: SVGSVGElement | null },
  unit: number,
  move: (change: (view: View) => View) => void,
  most?: number,
) {
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const travelled = useRef(0);

  const spread = () => {
    const [a, b] = [...fingers.current.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };

  return {
    onPointerDown(event: PointerEvent) {
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      travelled.current = 0;
    },
    onPointerMove(event: PointerEvent) {
      const before = fingers.current.get(event.pointerId);
      if (!before) return;
      const dx = event.clientX - before.x;
      const dy = event.clientY - before.y;
      travelled.current += Math.hypot(dx, dy);
      if (travelled.current < DRAG_FROM) return;
      const spreadBefore = spread();
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      if (fingers.current.size === 2 && spreadBefore > 0) {
        const factor = spread() / spreadBefore;
        move((now) => zoomed(now, factor, now, most));
      } else if (fingers.current.size === 1) {
        svg.current?.setPointerCapture(event.pointerId);
        move((now) => ({ ...now, x: now.x - dx * unit, y: now.y - dy * unit }));
      }
    },
    onPointerUp(event: PointerEvent) {
      fingers.current.delete(event.pointerId);
    },
    onPointerCancel(event: PointerEvent) {
      fingers.current.delete(event.pointerId);
    },
    onPointerLeave(event: PointerEvent) {
      fingers.current.delete(event.pointerId);
    },
  };
}
