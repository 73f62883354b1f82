import { useQuery } from '@tanstack/react-query';
import { useFieldArray, type FieldError, type UseFormRegister } from 'react-hook-form';
import * as z from 'zod/mini';
import type { Company, Signatory, Signing } from '../api/types';
import { email, text } from '../forms/asked';
import { useProblemForm } from '../forms/useProblemForm';
import { useDeskMessages, type AllMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { EmailField } from '../ui/EmailField';
import { Field, FieldMessage } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { Answer, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { signingQuery, useNameSignatories } from './team';

const BLANK: Signatory = { name: '', role: '', email: '' };

interface Named {
  signatories: Signatory[];
  /** Nobody or one. */
  delegate: Signatory[];
}

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

function named(t: AllMessages) {
  const person = z.object({
    name: text(t.signing.required),
    role: text(t.signing.required),
    email: email(t.signing.emailBad),
  });
  return z
    .object({ signatories: z.array(person), delegate: z.array(person) })
    .check(z.refine(areDifferent, { path: ['signatories'], error: t.signing.twice }));
}

function areDifferent({ signatories, delegate }: Named): boolean {
  const all = [...signatories, ...delegate];
  return new Set(all.map((each) => each.email.toLowerCase())).size === all.length;
}

function SigningForm({ company, signing }: { company: Company; signing: Signing }) {
  const t = useDeskMessages();
  const say = useNotice();
  const name = useNameSignatories(company.id);
  const { form, submit, error, problem } = useProblemForm({
    schema: named(t),
    blank: {
      signatories: signing.signatories.length > 0 ? signing.signatories : [BLANK],
      delegate: signing.delegate ? [signing.delegate] : [],
    },
    sending: name,
    tell: ({ signatories, delegate: [delegate] }) => ({
      version: signing.version,
      signatories,
      ...(delegate && { delegate }),
    }),
    onSent: () => say(t.signing.saved),
  });
  const { control, register } = form;
  const people = useFieldArray({ control, name: 'signatories' });
  const delegate = useFieldArray({ control, name: 'delegate' });
  const together = form.formState.errors.signatories;

  return (
    <form className={ui.stack} onSubmit={submit} noValidate>
      {people.fields.map(({ id }, place) => (
        <Person
          key={id}
          title={place === 0 ? t.signing.first : t.signing.second}
          at={`signatories.${place}`}
          register={register}
          error={error}
          onRemove={place === 0 ? undefined : () => people.remove(place)}
        />
      ))}
      {people.fields.length === 1 && (
        <div>
          <Button kind="secondary" onClick={() => people.append(BLANK, { shouldFocus: false })}>
            <Icon name="plus" /> {t.signing.addSecond}
          </Button>
        </div>
      )}
      {delegate.fields.map(({ id }, place) => (
        <Person
          key={id}
          title={t.signing.delegate}
          text={t.signing.delegateText}
          at={`delegate.${place}`}
          register={register}
          error={error}
          onRemove={() => delegate.remove(place)}
        />
      ))}
      {delegate.fields.length === 0 && (
        <div>
          <Button kind="secondary" onClick={() => delegate.append(BLANK, { shouldFocus: false })}>
            <Icon name="plus" /> {t.signing.addDelegate}
          </Button>
        </div>
      )}
      <div role="alert">
        <FieldMessage error={together?.root?.message ?? (together as FieldError | undefined)?.message} />
      </div>
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" busy={name.isPending}>
          {t.signing.save}
        </Button>
      </div>
    </form>
  );
}

type Place = `${keyof Named}.${number}`;

interface PersonProps {
  title: string;
  text?: string;
  at: Place;
  register: UseFormRegister<Named>;
  error: (field: `${Place}.${keyof Signatory}`) => string | undefined;
  onRemove: (() => void) | undefined;
}

function Person({ title, text, at, register, error, onRemove }: PersonProps) {
  const t = useDeskMessages();
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
      <Field label={t.signing.name} error={error(`${at}.name`)}>
        {(control) => <input {...control} autoComplete="off" maxLength={120} {...register(`${at}.name`)} />}
      </Field>
      <Field label={t.signing.role} hint={t.signing.roleHint} error={error(`${at}.role`)}>
        {(control) => <input {...control} autoComplete="off" maxLength={120} {...register(`${at}.role`)} />}
      </Field>
      <EmailField label={t.signing.email} error={error(`${at}.email`)} {...register(`${at}.email`)} />
    </fieldset>
  );
}
