import { useQuery } from '@tanstack/react-query';
import { useMessages } from '../i18n/language';
import { Field } from '../ui/Field';
import { reservableQuery } from './companies';
import { PRIORITY } from './offerDraft';
import styles from './OfferFormPage.module.css';

interface Props {
  reservedFor: string;
  until: string;
  error: string | undefined;
  untilError: string | undefined;
  onChange: (change: { reservedFor?: string; reservedUntil?: string }) => void;
}

/** For whom an offer is kept at first, if for anybody. */
export function ReserveFields({ reservedFor, until, error, untilError, onChange }: Props) {
  const t = useMessages();
  const reservable = useQuery(reservableQuery).data;
  if (!reservable) return null;
  const { schools, prioritySchools } = reservable;
  return (
    <div className={styles.pair}>
      <Field label={t.reserved.label} hint={t.reserved.hint} error={error}>
        {(control) => (
          <select
            {...control}
            value={reservedFor}
            onChange={(event) =>
              onChange({
                reservedFor: event.target.value,
                ...(event.target.value && !until && { reservedUntil: reservable.until }),
              })
            }
          >
            <option value="">{t.reserved.everybody}</option>
            {(prioritySchools > 0 || reservedFor === PRIORITY) && (
              <option value={PRIORITY}>{t.reserved.priorityChoice(prioritySchools)}</option>
            )}
            {schools.map((school) => (
              <option key={school.id} value={school.id}>
                {school.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {reservedFor && (
        <Field label={t.reserved.until} hint={t.reserved.untilHint} error={untilError}>
          {(control) => (
            <input
              {...control}
              type="date"
              max={reservable.until}
              value={until}
              onChange={(event) => onChange({ reservedUntil: event.target.value })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
