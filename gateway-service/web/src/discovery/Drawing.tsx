import styles from './Drawing.module.css';

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
const dot = (x: number, y: number) => `M${x} ${y}v.1`;

interface Shape {
  /** Drawn with one line. */
  line: string;
  /** Lightly filled behind it. */
  tint?: string;
}

const BOOK = 'M48 30C40 22 24 22 14 26V74C24 70 40 70 48 78C56 70 72 70 82 74V26C72 22 56 22 48 30Z';
const HEART = 'M74 86s-13-8-13-17a6.5 6.5 0 0 1 13-3a6.5 6.5 0 0 1 13 3c0 9-13 17-13 17Z';
const CARROT = 'M48 40C36 40 30 50 36 62L48 88L60 62C66 50 60 40 48 40Z';
const ICING = 'M26 52C18 44 28 32 36 36C36 22 60 22 60 36C68 32 78 44 70 52Z';
const BULB = 'M36 62C28 54 24 48 24 38a24 24 0 0 1 48 0C72 48 68 54 60 62V70H36Z';
const BOWL = 'M16 46H80C80 70 66 82 48 82C30 82 16 70 16 46Z';
const PLASTER = 'M20 56L54 22a10.5 10.5 0 0 1 15 15L35 71a10.5 10.5 0 0 1-15-15Z';
const BEAM = 'M41 44L16 82C34 92 66 90 86 76L66 36Z';
const PEAKS = 'M6 80L34 30L50 56L62 40L90 80Z';

/** The thirty things that one could like to do, by their id: our own, in one line. */
const SHAPES: Record<string, Shape> = {
  velo: {
    line: `${circle(24, 62, 16)}${circle(72, 62, 16)}M24 62L40 38H62L72 62M40 38L48 62H24M48 62L62 38L58 26H68M34 31H46M40 38L37 31M80 14l-6 6 2 2 6-6M86 20l-6 6`,
    tint: circle(24, 62, 16) + circle(72, 62, 16),
  },
  histoire: {
    line: `${BOOK}M48 30V78M22 38C28 36 36 37 41 40M22 50C28 48 36 49 41 52M54 64C58 42 68 26 88 12C86 32 76 48 58 56`,
    tint: 'M54 64C58 42 68 26 88 12C86 32 76 48 58 56Z',
  },
  'animal-malade': {
    line: `${circle(42, 54, 24)}M24 38L20 16L38 31M60 38L64 16L46 31${dot(34, 50)}${dot(50, 50)}M38 60q4 4 8 0M50 62L76 48M72 44l6 10M84 40a6 6 0 1 1-3 9`,
    tint: circle(42, 54, 24),
  },
  soigner: {
    line: `${PLASTER}M34 42L49 57M40 36L55 51${dot(44, 46)}${HEART}`,
    tint: HEART,
  },
  visite: {
    line: `M14 84H82M26 84V46H70V84M20 46L48 24L76 46ZM40 84V64a8 8 0 0 1 16 0V84M48 24V8L64 13L48 18${dot(34, 56)}${dot(62, 56)}`,
    tint: 'M20 46L48 24L76 46ZM48 8L64 13L48 18Z',
  },
  papiers: {
    line: `M20 12H56L70 26V84H20ZM56 12V26H70M30 40H60M30 50H60M30 60H46M58 72L82 48L88 54L64 78L56 80Z`,
    tint: 'M58 72L82 48L88 54L64 78L56 80Z',
  },
  potager: {
    line: `${CARROT}M48 40C48 28 42 20 32 16M48 40V12M48 40C48 28 54 20 64 16M8 56H28M68 56H88M40 54h9M46 66h8`,
    tint: CARROT,
  },
  gouter: {
    line: `${ICING}M28 52L34 84H62L68 52M41 58L43 78M55 58L53 78M48 58V78${circle(48, 19, 5)}`,
    tint: ICING,
  },
  entreprise: {
    line: `${BULB}M38 78H58M42 86H54M48 62V46L40 38M48 46L56 38M8 38H15M81 38H88M20 10l5 5M76 10l-5 5`,
    tint: BULB,
  },
  riviere: {
    line: `M8 66q10-8 20 0t20 0t20 0t20 0M8 80q10-8 20 0t20 0t20 0t20 0M38 10H60M42 10V42a7 7 0 0 0 14 0V10M42 30H56${circle(68, 28, 3)}${circle(74, 44, 2)}${circle(28, 40, 3)}`,
    tint: 'M42 30H56V42a7 7 0 0 1-14 0Z',
  },
  voyage: {
    line: `M16 34H80V80H16ZM36 34V22H60V34M16 52H80M30 34V80M66 34V80M48 58l3 6 7 1-5 5 1 7-6-4-6 4 1-7-5-5 7-1Z`,
    tint: 'M16 34H80V52H16Z',
  },
  musique: {
    line: `M24 22C24 12 66 12 66 22C66 32 24 32 24 22ZM24 22C24 46 38 46 38 58L32 86H58L52 58C52 46 66 46 66 22M28 34L38 48L45 30L52 48L62 34M80 62V38L92 34V56${circle(75, 62, 5)}${circle(87, 56, 5)}`,
    tint: 'M24 22C24 12 66 12 66 22C66 32 24 32 24 22Z',
  },
  robot: {
    line: `M26 32H70V64H26ZM48 32V22${circle(48, 17, 5)}${circle(38, 46, 4)}${circle(58, 46, 4)}M38 56H58M26 42H18V54H26M70 42H78V54H70M36 64V76H60V64M28 84H68`,
    tint: 'M26 32H70V64H26Z',
  },
  cabane: {
    line: `M20 84V46M76 84V46M10 52L48 16L86 52M40 84V60H56V84M20 58H34M62 58H76M20 70H34M62 70H76M8 84H88M40 40H56`,
    tint: 'M20 84V43L48 16L76 43V84Z',
  },
  lire: {
    line: `${circle(30, 26, 10)}${circle(66, 36, 8)}M12 66C12 46 46 44 48 60M50 62C54 50 82 50 84 68M20 64L48 71L76 64V82L48 89L20 82ZM48 71V89`,
    tint: 'M20 64L48 71L76 64V82L48 89L20 82Z',
  },
  manege: {
    line: `${circle(44, 40, 28)}${circle(44, 40, 4)}M44 12V36M44 44V68M16 40H40M48 40H72M24 20L41 37M47 43L64 60M64 20L47 37M41 43L24 60M40 46L30 86M48 46L58 86M24 86H64M70 76l6 7 14-16`,
    tint: circle(44, 40, 28),
  },
  deco: {
    line: `M18 54a9 9 0 0 1 18 0V62H60V54a9 9 0 0 1 18 0V80H18ZM27 45V34a9 9 0 0 1 9-9H60a9 9 0 0 1 9 9V45M26 80V88M70 80V88M84 10v12M78 16h12M14 12h18v10H14Z`,
    tint: 'M18 54a9 9 0 0 1 18 0V62H60V54a9 9 0 0 1 18 0V80H18Z',
  },
  defendre: {
    line: `M48 16V82M30 86H66M18 28H78M18 28L8 54H28ZM78 28L68 54H88ZM8 54a10 8 0 0 0 20 0M68 54a10 8 0 0 0 20 0${circle(48, 11, 4)}`,
    tint: 'M8 54a10 8 0 0 0 20 0ZM68 54a10 8 0 0 0 20 0Z',
  },
  stand: {
    line: `M14 40L22 18H74L82 40M14 40a8.5 8 0 0 0 17 0a8.5 8 0 0 0 17 0a8.5 8 0 0 0 17 0a8.5 8 0 0 0 17 0ZM20 50V86M76 50V86M20 68H76${circle(34, 62, 5)}${circle(48, 62, 5)}${circle(62, 62, 5)}`,
    tint: 'M14 40L22 18H74L82 40Z',
  },
  engin: {
    line: `M14 70H54a7.5 7.5 0 0 1 0 15H14a7.5 7.5 0 0 1 0-15ZM18 70V42H44V70M44 56L64 24L84 46M80 42L92 58L74 62Z${dot(16, 77)}${dot(34, 77)}${dot(52, 77)}M25 49H37V59H25Z`,
    tint: 'M18 70V42H44V70ZM80 42L92 58L74 62Z',
  },
  livres: {
    line: `M10 84H88M18 84V32H31V84M31 84V20H45V84M45 84V38H57V84M60 82L72 32L83 35L72 84M22 42H27M35 32H41M49 48H53`,
    tint: 'M31 84V20H45V84Z',
  },
  recette: {
    line: `${BOWL}M60 46C56 34 74 14 82 16C88 22 74 42 68 46M62 40L78 20${circle(34, 36, 4)}${circle(44, 26, 3)}${circle(28, 22, 3)}M32 60q16 6 32 0`,
    tint: BOWL,
  },
  lumieres: {
    line: `M20 6H80M50 6V12M34 20L58 11L67 35L42 44ZM41 44L16 82M67 35L86 76M16 82C34 92 66 90 86 76`,
    tint: BEAM,
  },
  equipe: {
    line: `${circle(40, 56, 28)}M40 46l11 8-4 12H33l-4-12ZM40 46V28M51 54L67 48M47 66L56 78M33 66L24 78M29 54L13 48${circle(76, 22, 9)}M76 13H92V20H85M66 8l-4-4M60 16H54`,
    tint: circle(40, 56, 28),
  },
  cheval: {
    line: `M28 88C30 68 34 58 30 46L22 53C14 54 11 46 14 41L34 24L35 9L45 19C68 24 80 48 76 88${dot(35, 33)}M45 19C55 34 57 46 53 60M60 30l9-3M67 42l9-2M71 55l8-1`,
    tint: 'M45 19C55 34 57 46 53 60C66 62 74 70 76 88C80 48 68 24 45 19Z',
  },
  comptes: {
    line: `M18 10H64V86H18ZM27 20H55V34H27Z${dot(30, 46)}${dot(41, 46)}${dot(52, 46)}${dot(30, 58)}${dot(41, 58)}${dot(52, 58)}${dot(30, 70)}${dot(41, 70)}${dot(52, 70)}${circle(76, 70, 13)}M80 65a6 6 0 1 0 0 10M70 70h6`,
    tint: circle(76, 70, 13),
  },
  microscope: {
    line: `M36 14L50 8L61 34L47 40ZM54 37L57 46M65 32C84 44 78 70 56 72M28 58H56M30 72H64M46 72V86M24 86H74M40 11L36 4`,
    tint: 'M36 14L50 8L61 34L47 40Z',
  },
  bd: {
    line: `M12 12H84V84H12ZM12 48H84M52 12V48M20 20H44V34H33L26 41V34H20ZM68 19l3 8 8 1-6 5 2 8-7-4-7 4 2-8-6-5 8-1Z${circle(48, 66, 11)}${dot(44, 63)}${dot(52, 63)}M43 69q5 5 10 0`,
    tint: 'M68 19l3 8 8 1-6 5 2 8-7-4-7 4 2-8-6-5 8-1Z',
  },
  ailleurs: {
    line: `${circle(40, 54, 30)}M10 54H70M40 24C26 36 26 72 40 84C54 72 54 36 40 24M16 38C28 46 52 46 64 38M16 70C28 62 52 62 64 70M62 8H90V28H80L72 36V28H62Z${dot(71, 18)}${dot(81, 18)}`,
    tint: circle(40, 54, 30),
  },
  montagne: {
    line: `${PEAKS}M25 46L34 41L42 44M62 40V16L78 22L62 28${circle(16, 18, 7)}`,
    tint: PEAKS,
  },
};

/** Decorates the words beside it and never stands for them. */
export function Drawing({ of }: { of: string }) {
  const shape = SHAPES[of];
  if (!shape) return null;
  return (
    <svg className={styles.drawing} viewBox="0 0 96 96" aria-hidden="true" focusable="false">
      {shape.tint && <path className={styles.tint} d={shape.tint} />}
      <path className={styles.line} d={shape.line} />
    </svg>
  );
}

export const DRAWN: readonly string[] = Object.keys(SHAPES);
