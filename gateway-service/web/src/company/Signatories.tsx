import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Problem } from '../api/problem';
import type { Company, Signatory, Signing } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { EmailField } from '../ui/EmailField';
import { Field, FieldMessage } from '../ui/Field';
import { focusFirstFault } from '../ui/focusFault';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { Answer, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { isEmail } from '../validation/email';
import { signingQuery, useNameSignatories } from './team';

const BLANK: Signatory = { name: '', role: '', email: '' };

/** Who signs for the company, and who does it in their place. */
export function Signatories({ company }: { company: Company }) {
  const t = useDeskMessages();
  const signing = useQuery(signingQuery(company.id));
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <div className={ui.stackTight}>
        <h2>{t.signing.title}</h2>
        <p className={ui.soft}>{t.signing.text}</p>
        <p className={ui.hint}>{t.signing.later}</p>
      </div>
      <Answer of={signing}>
        {(found) => <SigningForm key={found.version} company={company} signing={found} />}
      </Answer>
    </div>
  );
}

function SigningForm({ company, signing }: { company: Company; signing: Signing }) {
  const t = useDeskMessages();
  const say = useNotice();
  const name = useNameSignatories(company.id);
  const [people, setPeople] = useState<Signatory[]>(
    signing.signatories.length > 0 ? signing.signatories : [BLANK],
  );
  const [delegate, setDelegate] = useState<Signatory | undefined>(signing.delegate ?? undefined);
  const [tried, setTried] = useState(false);
  const all = [...people, ...(delegate ? [delegate] : [])];
  const complete = all.every((each) => each.name.trim() && each.role.trim() && isEmail(each.email));
  const emails = all.map((each) => each.email.trim().toLowerCase());
  const twice = complete && new Set(emails).size < emails.length;
  const refusal = name.error instanceof Problem ? name.error : undefined;

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (!complete || twice) {
      focusFirstFault(event.currentTarget);
      return;
    }
    if (name.isPending) return;
    name.mutate(
      { version: signing.version, signatories: people, ...(delegate && { delegate }) },
      { onSuccess: () => say(t.signing.saved) },
    );
  };

  return (
    <form className={ui.stack} onSubmit={send} noValidate>
      {people.map((person, place) => (
        <Person
          key={place}
          title={place === 0 ? t.signing.first : t.signing.second}
          person={person}
          tried={tried}
          onChange={(changed) => setPeople(people.map((each, at) => (at === place ? changed : each)))}
          onRemove={place === 0 ? undefined : () => setPeople(people.slice(0, 1))}
        />
      ))}
      {people.length === 1 && (
        <div>
          <Button kind="secondary" onClick={() => setPeople([...people, BLANK])}>
            <Icon name="plus" /> {t.signing.addSecond}
          </Button>
        </div>
      )}
      {delegate ? (
        <Person
          title={t.signing.delegate}
          text={t.signing.delegateText}
          person={delegate}
          tried={tried}
          onChange={setDelegate}
          onRemove={() => setDelegate(undefined)}
        />
      ) : (
        <div>
          <Button kind="secondary" onClick={() => setDelegate(BLANK)}>
            <Icon name="plus" /> {t.signing.addDelegate}
          </Button>
        </div>
      )}
      <div role="alert">
        <FieldMessage error={tried && twice ? t.signing.twice : refusal?.field('signatories')} />
      </div>
      {refusal && refusal.fields.length === 0 && <Failure error={refusal} />}
      <div>
        <Button type="submit" busy={name.isPending}>
          {t.signing.save}
        </Button>
      </div>
    </form>
  );
}

interface PersonProps {
  title: string;
  text?: string;
  person: Signatory;
  tried: boolean;
  onChange: (person: Signatory) => void;
  onRemove: (() => void) | undefined;
}

function Person({ title, text, person, tried, onChange, onRemove }: PersonProps) {
  const t = useDeskMessages();
  const missing = (value: string) => (tried && !value.trim() ? t.signing.required : undefined);
  return (
    <fieldset className={`${ui.card} ${ui.stack}`}>
      <legend className={ui.hidden}>{title}</legend>
      <div className={ui.between}>
        <h3>{title}</h3>
        {onRemove && (
          <Button kind="quiet" aria-label={t.signing.removeWho(title)} onClick={onRemove}>
            {t.signing.remove}
          </Button>
        )}
      </div>
      {text && <p className={ui.soft}>{text}</p>}
      <Field label={t.signing.name} error={missing(person.name)}>
        {(control) => (
          <input
            {...control}
            autoComplete="off"
            maxLength={120}
            value={person.name}
            onChange={(event) => onChange({ ...person, name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t.signing.role} hint={t.signing.roleHint} error={missing(person.role)}>
        {(control) => (
          <input
            {...control}
            autoComplete="off"
            maxLength={120}
            value={person.role}
            onChange={(event) => onChange({ ...person, role: event.target.value })}
          />
        )}
      </Field>
      <EmailField
        label={t.signing.email}
        error={tried && !isEmail(person.email) ? t.signing.emailBad : undefined}
        value={person.email}
        onChange={(email) => onChange({ ...person, email })}
      />
    </fieldset>
  );
}
