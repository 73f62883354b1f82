import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field, FieldMessage } from '../ui/Field';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import styles from './OfferFormPage.module.css';

interface Props {
  plan: readonly string[];
  error: string | undefined;
  onChange: (plan: string[]) => void;
}

/** What happens from Monday to Friday: five texts, or none. */
export function WeekPlanFields({ plan, error, onChange }: Props) {
  const t = useDeskMessages();
  const words = t.company.offerForm;
  return (
    <fieldset className={ui.stackTight}>
      <legend className={styles.legend}>{words.plan}</legend>
      <p className={ui.hint}>{words.planHint}</p>
      {plan.map((text, day) => (
        <Field key={day} label={t.offer.days[day]}>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              maxLength={600}
              aria-invalid={error && !text.trim() ? true : undefined}
              value={text}
              onChange={(event) => onChange(plan.map((each, at) => (at === day ? event.target.value : each)))}
            />
          )}
        </Field>
      ))}
      <FieldMessage error={error} />
      <div>
        {plan.length === 0 ? (
          <Button kind="secondary" onClick={() => onChange(t.offer.days.map(() => ''))}>
            <Icon name="plus" /> {words.addPlan}
          </Button>
        ) : (
          <Button kind="quiet" onClick={() => onChange([])}>
            {words.removePlan}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
