/** What part of the drawing is seen: its centre and how many times it is enlarged. */
export interface View {
  x: number;
  y: number;
  zoom: number;
}

export const MAX_ZOOM = 8;

export function whole(width: number, height: number): View {
  return { x: width / 2, y: height / 2, zoom: 1 };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** Keeps the window inside the drawing. */
export function within(view: View, width: number, height: number, most = MAX_ZOOM): View {
  const zoom = clamp(view.zoom, 1, most);
  const halfWidth = width / zoom / 2;
  const halfHeight = height / zoom / 2;
  return {
    zoom,
    x: clamp(view.x, halfWidth, width - halfWidth),
    y: clamp(view.y, halfHeight, height - halfHeight),
  };
}

/** Enlarges around a point of the drawing, which stays where it is on screen. */
export function zoomed(view: View, factor: number, around: { x: number; y: number }, most = MAX_ZOOM): View {
  const zoom = clamp(view.zoom * factor, 1, most);
  const ratio = view.zoom / zoom;
  return {
    zoom,
    x: around.x + (view.x - around.x) * ratio,
    y: around.y + (view.y - around.y) * ratio,
  };
}
