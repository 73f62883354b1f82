import { useFieldArray } from 'react-hook-form';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import ui from '../ui/ui.module.css';
import type { SettingsFields } from './settings';

const AT_MOST = 10;

/** The school's own clauses, each with its title. */
export function ClauseFields({ form, error }: SettingsFields) {
  const t = useDeskMessages();
  const words = t.agreementSettings;
  const clauses = useFieldArray({ control: form.control, name: 'clauses' });
  return (
    <section className={ui.stack}>
      <div className={ui.stackTight}>
        <h3>{words.clauses}</h3>
        <p className={ui.soft}>{words.clausesText}</p>
      </div>
      {clauses.fields.map(({ id }, at) => (
        <fieldset key={id} className={`${ui.card} ${ui.stack}`}>
          <legend>{words.clause(at + 1)}</legend>
          <Field label={words.clauseTitle} error={error(`clauses.${at}.title`)}>
            {(control) => <input {...control} maxLength={80} {...form.register(`clauses.${at}.title`)} />}
          </Field>
          <Field label={words.clauseText} error={error(`clauses.${at}.text`)}>
            {(control) => (
              <textarea {...control} rows={4} maxLength={1500} {...form.register(`clauses.${at}.text`)} />
            )}
          </Field>
          <div>
            <Button kind="quiet" onClick={() => clauses.remove(at)}>
              {words.removeClause(at + 1)}
            </Button>
          </div>
        </fieldset>
      ))}
      {clauses.fields.length < AT_MOST && (
        <div>
          <Button
            kind="secondary"
            onClick={() => clauses.append({ title: '', text: '' }, { shouldFocus: false })}
          >
            {words.addClause}
          </Button>
        </div>
      )}
    </section>
  );
}
