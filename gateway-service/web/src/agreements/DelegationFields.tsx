import { useQuery } from '@tanstack/react-query';
import type { ChangeEvent } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useDeskMessages } from '../i18n/language';
import { staffQuery } from '../school/staff';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import ui from '../ui/ui.module.css';
import type { Delegation, SettingsFields } from './settings';

interface Props extends SettingsFields {
  schoolId: string;
}

const AT_MOST = 10;
const BLANK: Delegation = { name: '', mail: '', function: '', act: '', from: '', until: '' };

/** Who of the staff signs for the head, by which act, from when until when. */
export function DelegationFields({ schoolId, form, error }: Props) {
  const t = useDeskMessages();
  const words = t.agreementSettings;
  const staff = useQuery(staffQuery(schoolId)).data ?? [];
  const people = staff.flatMap(({ id, email, name, you }) =>
    email && !you ? [{ id, email: email.toLowerCase(), name: name ?? email }] : [],
  );
  // Their own ids are the service's: `key` is the form's.
  const delegations = useFieldArray({ control: form.control, name: 'delegations', keyName: 'key' });
  return (
    <section className={ui.stack}>
      <div className={ui.stackTight}>
        <h3>{words.delegations}</h3>
        <p className={ui.soft}>{words.delegationsText}</p>
      </div>
      {delegations.fields.map((one, at) => (
        <fieldset key={one.key} className={`${ui.card} ${ui.stack}`}>
          <legend>{words.delegation(at + 1)}</legend>
          <Field label={words.person} error={error(`delegations.${at}.mail`)}>
            {(control) => (
              <select
                {...control}
                {...form.register(`delegations.${at}.mail`, {
                  onChange: (event: ChangeEvent<HTMLSelectElement>) => {
                    const chosen = people.find(({ email }) => email === event.target.value);
                    if (chosen) form.setValue(`delegations.${at}.name`, chosen.name);
                  },
                })}
                // The staff may come after the settings.
                value={form.watch(`delegations.${at}.mail`)}
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
          <Field label={words.function} error={error(`delegations.${at}.function`)}>
            {(control) => (
              <input {...control} maxLength={100} {...form.register(`delegations.${at}.function`)} />
            )}
          </Field>
          <Field label={words.act} hint={words.actHint} error={error(`delegations.${at}.act`)}>
            {(control) => <input {...control} maxLength={150} {...form.register(`delegations.${at}.act`)} />}
          </Field>
          <Field label={words.from} error={error(`delegations.${at}.from`)}>
            {(control) => <input {...control} type="date" {...form.register(`delegations.${at}.from`)} />}
          </Field>
          <Field label={words.until} error={error(`delegations.${at}.until`)}>
            {(control) => <input {...control} type="date" {...form.register(`delegations.${at}.until`)} />}
          </Field>
          <div>
            <Button kind="quiet" onClick={() => delegations.remove(at)}>
              {words.removeDelegation(at + 1)}
            </Button>
          </div>
        </fieldset>
      ))}
      {people.length === 0 && <p className={ui.hint}>{words.noStaff}</p>}
      {people.length > 0 && delegations.fields.length < AT_MOST && (
        <div>
          <Button kind="secondary" onClick={() => delegations.append(BLANK, { shouldFocus: false })}>
            {words.addDelegation}
          </Button>
        </div>
      )}
    </section>
  );
}
