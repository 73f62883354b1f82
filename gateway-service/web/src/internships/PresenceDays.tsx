import type { HalfDay, HalfDaySaid, InternshipView } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { Button } from '../ui/Button';
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
  const days = new Map<string, HalfDay[]>();
  for (const half of view.halfDays) days.set(half.day, [...(days.get(half.day) ?? []), half]);
  if (days.size === 0) return <p className={ui.soft}>{words.noDays}</p>;
  return (
    <ul className={ui.stack}>
      {[...days].map(([day, halves]) => (
        <li key={day} className={ui.card}>
          <Day day={day} halves={halves} onSay={view.maySay ? onSay : undefined} busy={busy} />
        </li>
      ))}
    </ul>
  );
}

interface DayProps {
  day: string;
  halves: readonly HalfDay[];
  onSay: ((halfDays: HalfDaySaid[]) => void) | undefined;
  busy: boolean;
}

function Day({ day, halves, onSay, busy }: DayProps) {
  const t = useDeskMessages();
  const words = t.internships;
  const format = useFormat();
  const name = format.dates([day]);
  const come = halves.some((half) => half.come);
  const whole = halves.every((half) => half.presence === 'PRESENT');
  return (
    <div className={styles.day}>
      <div className={ui.between}>
        <h3>{name}</h3>
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
