import type { HalfDay, HalfDaySaid, InternshipView } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { Button } from '../ui/Button';
import { weekOf, type IsoWeek } from '../time/isoWeek';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import styles from './PresenceDays.module.css';

type Presence = HalfDaySaid['presence'];
const PRESENCES: readonly Presence[] = ['PRESENT', 'LATE', 'ABSENT'];
const TONE: Record<Presence, string | undefined> = { PRESENT: ui.good, LATE: ui.wait, ABSENT: ui.bad };

interface Props {
  view: InternshipView;
  /** Absent where the reader only reads. */
  onSay?: (halfDays: HalfDaySaid[]) => void;
  busy?: boolean;
}

/** The days, the newest that has come first, each with its halves. */
export function PresenceDays({ view, onSay, busy = false }: Props) {
  const t = useDeskMessages();
  const words = t.internships;
  const say = view.maySay ? onSay : undefined;
  const weeks = new Map<IsoWeek, HalfDay[]>();
  for (const half of view.halfDays) {
    const week = weekOf(new Date(`${half.day}T12:00`));
    weeks.set(week, [...(weeks.get(week) ?? []), half]);
  }
  const [only] = weeks.values();
  if (!only) return <p className={ui.soft}>{words.noDays}</p>;
  if (weeks.size === 1) return <Days of={only} level={3} onSay={say} busy={busy} />;
  return (
    <ul className={ui.stack}>
      {[...weeks].map(([week, halves]) => (
        <li key={week} className={ui.stack}>
          <Week week={week} of={halves} onSay={say} busy={busy} />
        </li>
      ))}
    </ul>
  );
}

interface DaysProps {
  of: readonly HalfDay[];
  onSay: ((halfDays: HalfDaySaid[]) => void) | undefined;
  busy: boolean;
}

/** Of several weeks: what nobody has said yet can be said in one go. */
function Week({ week, of, onSay, busy }: DaysProps & { week: IsoWeek }) {
  const words = useDeskMessages().internships;
  const name = useFormat().week(week);
  const unsaid = of.filter((half) => half.come && !half.presence);
  return (
    <>
      <h3>{name}</h3>
      {onSay && unsaid.length > 0 && (
        <div>
          <Button
            busy={busy}
            aria-label={words.allWeekOf(name)}
            onClick={() =>
              onSay(unsaid.map(({ day, half }) => ({ day, half, presence: 'PRESENT' as const })))
            }
          >
            {words.allWeek}
          </Button>
        </div>
      )}
      <Days of={of} level={4} onSay={onSay} busy={busy} />
    </>
  );
}

function Days({ of, level, onSay, busy }: DaysProps & { level: 3 | 4 }) {
  const days = new Map<string, HalfDay[]>();
  for (const half of of) days.set(half.day, [...(days.get(half.day) ?? []), half]);
  return (
    <ul className={ui.stack}>
      {[...days].map(([day, halves]) => (
        <li key={day} className={ui.card}>
          <Day day={day} level={level} halves={halves} onSay={onSay} busy={busy} />
        </li>
      ))}
    </ul>
  );
}

interface DayProps {
  day: string;
  level: 3 | 4;
  halves: readonly HalfDay[];
  onSay: ((halfDays: HalfDaySaid[]) => void) | undefined;
  busy: boolean;
}

function Day({ day, level, halves, onSay, busy }: DayProps) {
  const Heading = `h${level}` as const;
  const t = useDeskMessages();
  const words = t.internships;
  const format = useFormat();
  const name = format.dates([day]);
  const come = halves.some((half) => half.come);
  const whole = halves.every((half) => half.presence === 'PRESENT');
  return (
    <div className={styles.day}>
      <div className={ui.between}>
        <Heading>{name}</Heading>
        {!come && <span className={ui.soft}>{words.toCome}</span>}
      </div>
      {onSay && come && !whole && (
        <div>
          <Button
            busy={busy}
            aria-label={words.allDayOf(name)}
            onClick={() =>
              onSay(halves.map((half) => ({ day, half: half.half, presence: 'PRESENT' as const })))
            }
          >
            {words.allDay}
          </Button>
        </div>
      )}
      {halves.map((half) => (
        <Half key={half.half} half={half} name={name} onSay={half.come ? onSay : undefined} busy={busy} />
      ))}
    </div>
  );
}

interface HalfProps {
  half: HalfDay;
  name: string;
  onSay: ((halfDays: HalfDaySaid[]) => void) | undefined;
  busy: boolean;
}

function Half({ half, name, onSay, busy }: HalfProps) {
  const t = useDeskMessages();
  const words = t.internships;
  const format = useFormat();
  const label = `${words.halves[half.half]}, ${format.clock(half.start)} – ${format.clock(half.end)}`;
  if (!onSay)
    return (
      <p className={ui.row}>
        <span>{label}</span>
        {half.presence ? (
          <span className={`${ui.badge} ${TONE[half.presence] ?? ''}`}>{words.presence[half.presence]}</span>
        ) : (
          half.come && <span className={ui.soft}>{words.unsaid}</span>
        )}
      </p>
    );
  return (
    <fieldset className={styles.half}>
      <legend>
        <span className={ui.hidden}>{name}, </span>
        {label}
      </legend>
      {PRESENCES.map((presence) => {
        const chosen = half.presence === presence;
        return (
          <Button
            key={presence}
            kind={chosen ? 'primary' : 'secondary'}
            aria-pressed={chosen}
            busy={busy}
            onClick={() => {
              if (!chosen) onSay([{ day: half.day, half: half.half, presence }]);
            }}
          >
            {chosen && <Icon name="check" size={18} />} {words.presence[presence]}
          </Button>
        );
      })}
    </fieldset>
  );
}
