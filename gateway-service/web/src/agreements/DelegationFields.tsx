import { useQuery } from '@tanstack/react-query';
import { useDeskMessages } from '../i18n/language';
import { staffQuery } from '../school/staff';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import ui from '../ui/ui.module.css';
import type { Delegation } from './settings';

interface Props {
  schoolId: string;
  delegations: readonly Delegation[];
  /** Whether what is empty is said to be. */
  tried: boolean;
  onChange: (delegations: Delegation[]) => void;
}

const AT_MOST = 10;
const BLANK: Delegation = { name: '', mail: '', function: '', act: '', from: '', until: '' };

/** Who of the staff signs for the head, by which act, from when until when. */
export function DelegationFields({ schoolId, delegations, tried, onChange }: Props) {
  const t = useDeskMessages();
  const words = t.agreementSettings;
  const staff = useQuery(staffQuery(schoolId)).data ?? [];
  const people = staff.flatMap(({ id, email, name, you }) =>
    email && !you ? [{ id, email: email.toLowerCase(), name: name ?? email }] : [],
  );
  const set = (at: number, change: Partial<Delegation>) =>
    onChange(delegations.map((each, n) => (n === at ? { ...each, ...change } : each)));
  const error = (value: string) => (tried && !value.trim() ? words.empty : undefined);
  return (
    <section className={ui.stack}>
      <div className={ui.stackTight}>
        <h3>{words.delegations}</h3>
        <p className={ui.soft}>{words.delegationsText}</p>
      </div>
      {delegations.map((one, at) => (
        <fieldset key={one.id ?? at} className={`${ui.card} ${ui.stack}`}>
          <legend>{words.delegation(at + 1)}</legend>
          <Field label={words.person} error={error(one.mail)}>
            {(control) => (
              <select
                {...control}
                value={one.mail}
                onChange={(event) => {
                  const chosen = people.find(({ email }) => email === event.target.value);
                  set(at, { mail: event.target.value, name: chosen?.name ?? one.name });
                }}
              >
                <option value="">{words.choose}</option>
                {/* Who has left the staff stays until the head takes them out. */}
                {one.mail && !people.some(({ email }) => email === one.mail) && (
                  <option value={one.mail}>{one.name}</option>
                )}
                {people.map(({ id, email, name }) => (
                  <option key={id} value={email}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field label={words.function} error={error(one.function)}>
            {(control) => (
              <input
                {...control}
                maxLength={100}
                value={one.function}
                onChange={(event) => set(at, { function: event.target.value })}
              />
            )}
          </Field>
          <Field label={words.act} hint={words.actHint} error={error(one.act)}>
            {(control) => (
              <input
                {...control}
                maxLength={150}
                value={one.act}
                onChange={(event) => set(at, { act: event.target.value })}
              />
            )}
          </Field>
          <Field label={words.from} error={error(one.from)}>
            {(control) => (
              <input
                {...control}
                type="date"
                value={one.from}
                onChange={(event) => set(at, { from: event.target.value })}
              />
            )}
          </Field>
          <Field
            label={words.until}
            error={
              error(one.until) ?? (tried && one.from && one.until < one.from ? words.endsFirst : undefined)
            }
          >
            {(control) => (
              <input
                {...control}
                type="date"
                value={one.until}
                onChange={(event) => set(at, { until: event.target.value })}
              />
            )}
          </Field>
          <div>
            <Button kind="quiet" onClick={() => onChange(delegations.filter((_, n) => n !== at))}>
              {words.removeDelegation(at + 1)}
            </Button>
          </div>
        </fieldset>
      ))}
      {people.length === 0 && <p className={ui.hint}>{words.noStaff}</p>}
      {people.length > 0 && delegations.length < AT_MOST && (
        <div>
          <Button kind="secondary" onClick={() => onChange([...delegations, BLANK])}>
            {words.addDelegation}
          </Button>
        </div>
      )}
    </section>
  );
}
