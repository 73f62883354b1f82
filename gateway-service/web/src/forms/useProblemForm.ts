import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useEffect, useRef, type FormEvent } from 'react';
import { useForm, type DefaultValues, type FieldPath, type FieldValues } from 'react-hook-form';
import type { ZodMiniType } from 'zod/mini';
import { Problem } from '../api/problem';
import { useDraft } from '../ui/useDraft';

/** What TanStack's `useMutation` gives, as far as a form needs it. */
interface Sending<Sent, Answer> {
  mutate: (
    sent: Sent,
    then: { onSuccess: (answer: Answer) => void; onError: (error: Error) => void },
  ) => void;
  isPending: boolean;
  error: Error | null;
}

interface Options<Values extends FieldValues, Sent, Answer> {
  /** What the form asks for; its messages are in the reader's language. */
  schema: ZodMiniType<Sent, Values>;
  /** What stands in the fields at first. */
  blank: Values;
  /** Under which key this tab keeps what is written until it is sent; names the account. Without, nothing is kept. */
  draft?: string;
  sending: Sending<Sent, Answer>;
  onSent: (answer: Answer) => void;
}

/**
 * The one way of a form. The schema says what is wrong before anything is sent; what the service says about a field (the
 * `errors` of its problem detail) stands at that field, and goes when the field is changed. The first field that is wrong
 * has the focus. What belongs to no field of the form is `problem`, to be shown as a `Failure`.
 */
export function useProblemForm<Values extends FieldValues, Sent, Answer>({
  schema,
  blank,
  draft: key,
  sending,
  onSent,
}: Options<Values, Sent, Answer>) {
  const { draft, write, clear } = useDraft(key ?? '', blank);
  const form = useForm<Values, unknown, Sent>({
    resolver: standardSchemaResolver(schema),
    defaultValues: (key === undefined ? blank : draft) as DefaultValues<Values>,
    reValidateMode: 'onChange',
  });
  const { subscribe, setError } = form;
  const known = Object.keys(blank);
  const kept = useRef(key !== undefined);

  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          if (kept.current) write(values);
        },
      }),
    [subscribe, write],
  );

  const fieldOf = (path: string) => path.split(/[.[]/)[0] ?? '';
  const show = (error: Error) => {
    if (!(error instanceof Problem)) return;
    const told = known.filter((field) => error.field(field) !== undefined);
    told.forEach((field, at) => {
      setError(
        field as FieldPath<Values>,
        { type: 'server', message: error.field(field) ?? '' },
        { shouldFocus: at === 0 },
      );
    });
  };
  const send = (sent: Sent) => {
    if (sending.isPending) return;
    sending.mutate(sent, {
      onSuccess: (answer) => {
        kept.current = false;
        if (key !== undefined) clear();
        onSent(answer);
      },
      onError: show,
    });
  };

  const { errors } = form.formState;
  const elsewhere =
    sending.error instanceof Problem
      ? sending.error.fields.length === 0 ||
        sending.error.fields.some(({ field }) => !known.includes(fieldOf(field)))
      : sending.error !== null;
  return {
    form,
    /** For the form's `onSubmit`. */
    submit: (event: FormEvent<HTMLFormElement>) => void form.handleSubmit(send)(event),
    /** What is wrong with a field, for `Field`. */
    error: (field: FieldPath<Values>): string | undefined => {
      const message = errors[field]?.message;
      return typeof message === 'string' ? message : undefined;
    },
    problem: elsewhere ? sending.error : undefined,
  };
}
