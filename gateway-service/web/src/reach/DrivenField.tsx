import { useFindingMessages } from '../i18n/language';
import { Field } from '../ui/Field';
import { DRIVES } from './means';

interface Props {
  /** Minutes in the car, between home and a stop. */
  value: number | undefined;
  onChange: (minutes: number | undefined) => void;
}

/** Whether somebody of the family drives to a stop, and how far. Nobody does until they say so. */
export function DrivenField({ value, onChange }: Props) {
  const t = useFindingMessages();
  return (
    <Field label={t.reach.by.DRIVEN_TO_STOP} hint={t.reach.drivenToStopHint}>
      {(control) => (
        <select
          {...control}
          value={value ?? ''}
          onChange={(event) => onChange(Number(event.target.value) || undefined)}
        >
          <option value="">{t.reach.not}</option>
          {DRIVES.map((limit) => (
            <option key={limit} value={limit}>
              {t.reach.atMost(limit)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
