import { useState } from 'react';
import { useFormat, useDeskMessages } from '../i18n/language';
import { useTerritory } from '../territory/territory';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useEncourage } from './desk';
import { useDetail, type Known } from './known';
import type { State, StudentProgress } from './progress';
import styles from './PupilTable.module.css';

const TONE: Record<State, string | undefined> = {
  placed: ui.good,
  accepted: ui.act,
  open: ui.wait,
  refused: ui.bad,
  stuck: ui.bad,
  none: undefined,
};

interface Props {
  schoolId: string;
  shown: readonly StudentProgress[];
  known: Known;
  /** A student's card is asked for. */
  onOpen: (studentId: string) => void;
}

/** A row a student. On a phone a row is the name and the state, and opens. */
export function PupilTable({ schoolId, shown, known, onOpen }: Props) {
  const t = useDeskMessages();
  const encourage = useEncourage(schoolId);
  return (
    <>
      {encourage.isError && <Failure error={encourage.error} />}
      <table className={styles.table}>
        <caption className={ui.hidden}>{t.school.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.school.student}</th>
            <th scope="col">{t.school.class}</th>
            <th scope="col">{t.school.state}</th>
            <th scope="col">{t.school.account}</th>
            <th scope="col">{t.school.encourage.column}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((each) => (
            <Row key={each.student.id} of={each} known={known} encourage={encourage} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface RowProps {
  of: StudentProgress;
  known: Known;
  encourage: ReturnType<typeof useEncourage>;
  onOpen: (studentId: string) => void;
}

function Row({ of, known, encourage, onOpen }: RowProps) {
  const t = useDeskMessages();
  const format = useFormat();
  const say = useNotice();
  const detail = useDetail();
  const [unfolded, setUnfolded] = useState(false);
  // Where the territory wants it, nothing is sent before a guardian agreed: somebody may remind them.
  const rule = useTerritory().data?.rules.consentBeforeApplication ?? false;
  const { student, state } = of;
  const name = `${student.firstName} ${student.lastName}`;
  const guidance = known.guidance(student.id);
  const refused = known.refused(student.id);
  const suggested = guidance?.suggestedOffers.length ?? 0;
  return (
    <tr className={unfolded ? undefined : styles.folded}>
      <th scope="row">
        <button
          type="button"
          className={styles.name}
          aria-haspopup="dialog"
          onClick={() => onOpen(student.id)}
        >
          {name}
        </button>
        <button
          type="button"
          className={styles.more}
          aria-expanded={unfolded}
          aria-label={t.school.more(name)}
          onClick={() => setUnfolded(!unfolded)}
        >
          <Icon name={unfolded ? 'minus' : 'plus'} />
        </button>
      </th>
      <td className={`${ui.soft} ${styles.rest}`}>{student.className}</td>
      <td>
        <span className={`${ui.badge} ${TONE[state] ?? ''}`}>{t.school.states[state]}</span>
        {refused.length > 0 && (
          <span className={`${ui.badge} ${ui.bad ?? ''}`}>
            {refused.some((one) => !one.guardian) ? t.refusals.badge : t.refusals.badgeFamily}
          </span>
        )}
        {rule && student.consent === 'MISSING' && state === 'none' && (
          <span className={`${ui.badge} ${ui.act ?? ''}`}>{t.school.consentAwaited}</span>
        )}
        <span className={`${ui.hint} ${styles.detail} ${styles.rest}`}>{detail(of)}</span>
        {known.places(student.id).map((place) => (
          <span key={place.id} className={`${ui.hint} ${styles.below} ${styles.rest}`}>
            {place.companyName}, {place.contactPhone}
          </span>
        ))}
      </td>
      <td className={styles.rest}>
        {t.school.accounts[student.account]}
        {student.consent !== 'NOT_NEEDED' && (
          <span className={`${ui.hint} ${styles.below}`}>{t.school.consents[student.consent]}</span>
        )}
      </td>
      <td className={styles.rest}>
        {state !== 'placed' && (
          <span data-screen-only>
            <Button
              kind="quiet"
              busy={encourage.isPending && encourage.variables === student.id}
              aria-label={t.school.encourage.who(name)}
              onClick={() =>
                encourage.mutate(student.id, {
                  onSuccess: () => say(t.school.encourage.done(student.firstName)),
                })
              }
            >
              {t.school.encourage.action}
            </Button>
          </span>
        )}
        <span className={`${ui.hint} ${styles.below}`}>
          {guidance?.lastEncouragedOn
            ? t.school.encourage.times(guidance.encouragements, format.day(guidance.lastEncouragedOn))
            : ''}
        </span>
        {suggested > 0 && (
          <span className={`${ui.hint} ${styles.below}`}>{t.school.suggest.count(suggested)}</span>
        )}
      </td>
    </tr>
  );
}
