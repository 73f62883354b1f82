export interface Label {
  id: string;
  text: string;
  x: number;
  y: number;
  /** Pixels between the point and the text. */
  gap: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const CHARACTER = 6.4;
const HEIGHT = 15;

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Which labels can be read without covering another, the first ones first. Positions are in pixels. */
export function readable(labels: readonly Label[], taken: readonly Box[] = []): Set<string> {
  const placed: Box[] = [...taken];
  const chosen = new Set<string>();
  for (const label of labels) {
    const half = (label.text.length * CHARACTER) / 2;
    const box = {
      left: label.x - half,
      right: label.x + half,
      top: label.y + label.gap,
      bottom: label.y + label.gap + HEIGHT,
    };
    if (placed.some((other) => meet(other, box))) continue;
    placed.push(box);
    chosen.add(label.id);
  }
  return chosen;
}
