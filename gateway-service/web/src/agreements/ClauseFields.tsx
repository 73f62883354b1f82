import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import ui from '../ui/ui.module.css';
import type { Clause } from './settings';

interface Props {
  clauses: readonly Clause[];
  /** Whether what is empty is said to be. */
  tried: boolean;
  onChange: (clauses: Clause[]) => void;
}

const AT_MOST = 10;

/** The school's own clauses, each with its title. */
export function ClauseFields({ clauses, tried, onChange }: Props) {
  const t = useDeskMessages();
  const words = t.agreementSettings;
  const set = (at: number, change: Partial<Clause>) =>
    onChange(clauses.map((each, n) => (n === at ? { ...each, ...change } : each)));
  const error = (value: string) => (tried && !value.trim() ? words.empty : undefined);
  return (
    <section className={ui.stack}>
      <div className={ui.stackTight}>
        <h3>{words.clauses}</h3>
        <p className={ui.soft}>{words.clausesText}</p>
      </div>
      {clauses.map((clause, at) => (
        <fieldset key={at} className={`${ui.card} ${ui.stack}`}>
          <legend>{words.clause(at + 1)}</legend>
          <Field label={words.clauseTitle} error={error(clause.title)}>
            {(control) => (
              <input
                {...control}
                maxLength={80}
                value={clause.title}
                onChange={(event) => set(at, { title: event.target.value })}
              />
            )}
          </Field>
          <Field label={words.clauseText} error={error(clause.text)}>
            {(control) => (
              <textarea
                {...control}
                rows={4}
                maxLength={1500}
                value={clause.text}
                onChange={(event) => set(at, { text: event.target.value })}
              />
            )}
          </Field>
          <div>
            <Button kind="quiet" onClick={() => onChange(clauses.filter((_, n) => n !== at))}>
              {words.removeClause(at + 1)}
            </Button>
          </div>
        </fieldset>
      ))}
      {clauses.length < AT_MOST && (
        <div>
          <Button kind="secondary" onClick={() => onChange([...clauses, { title: '', text: '' }])}>
            {words.addClause}
          </Button>
        </div>
      )}
    </section>
  );
}
