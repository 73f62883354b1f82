import { useFormat, useDeskMessages } from '../i18n/language';
import ui from '../ui/ui.module.css';
import { useNarrow } from '../ui/useNarrow';
import { GROUPS, STATES, statesIn, type State, type StudentProgress } from './progress';
import styles from './Counts.module.css';

interface Props {
  of: readonly StudentProgress[];
  /** A group or a state; empty for everybody. */
  kind: string;
  onChoose: (kind: string | undefined) => void;
}

/** How many there are of each kind; each number shows those alone when it is pressed. */
export function Counts({ of, kind, onChoose }: Props) {
  const t = useDeskMessages();
  const format = useFormat();
  const narrow = useNarrow();
  const count = (states: readonly State[]) => of.filter(({ state }) => states.includes(state)).length;
  const toggle = (name: string) => onChoose(kind === name ? undefined : name);
  // A phone has no room for six more until somebody wants them; a part of one state has no finer ones.
  const chosen = statesIn(kind);
  const group = GROUPS.find((each) => each === kind) ?? GROUPS.slice(1).find((each) => holds(each, chosen));
  const finer = narrow ? (group ? statesIn(group) : []) : STATES;

  return (
    <section className={styles.counts} aria-label={t.school.state}>
      <fieldset data-screen-only>
        <legend className={ui.hidden}>{t.school.only}</legend>
        <div className={styles.groups}>
          {GROUPS.map((each) => (
            <button
              key={each}
              type="button"
              className={styles[each]}
              aria-pressed={kind === each}
              onClick={() => toggle(each)}
            >
              <strong>{format.number(count(statesIn(each)))}</strong> {t.school.groups[each]}
            </button>
          ))}
        </div>
      </fieldset>
      <p>{t.school.summary(count(['placed']), of.length)}</p>
      <Shares of={of} />
      {finer.length > 1 && (
        <fieldset data-screen-only>
          <legend className={ui.hidden}>{t.school.only}</legend>
          <div className={styles.chips}>
            <button type="button" aria-pressed={kind === ''} onClick={() => onChoose(undefined)}>
              {t.school.everyone} <span>{format.number(of.length)}</span>
            </button>
            {finer.map((each) => (
              <button key={each} type="button" aria-pressed={kind === each} onClick={() => toggle(each)}>
                <i className={`${styles.dot} ${styles[each]}`} aria-hidden="true" />
                {t.school.states[each]} <span>{format.number(count([each]))}</span>
              </button>
            ))}
          </div>
        </fieldset>
      )}
    </section>
  );
}

function holds(group: string, states: readonly State[]): boolean {
  return states.length > 0 && states.every((each) => statesIn(group).includes(each));
}

/** One bar of the whole, a piece a state; the buttons beside it say the numbers. */
function Shares({ of }: { of: readonly StudentProgress[] }) {
  const pieces = [...STATES]
    .reverse()
    .map((state) => ({ state, count: of.filter((each) => each.state === state).length }))
    .map((each, index, all) => ({
      ...each,
      from: all.slice(0, index).reduce((sum, before) => sum + before.count, 0),
    }));
  const total = Math.max(of.length, 1);
  return (
    <svg className={styles.bar} viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true">
      {pieces.map((piece) => (
        <rect
          key={piece.state}
          className={styles[piece.state]}
          x={(1000 * piece.from) / total}
          width={(1000 * piece.count) / total}
          height="14"
        />
      ))}
    </svg>
  );
}
