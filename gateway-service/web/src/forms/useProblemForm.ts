import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useEffect, useLayoutEffect, useRef, useState, type FormEvent } from 'react';
import {
  get,
  useForm,
  type DefaultValues,
  type FieldPath,
  type FieldPathValue,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form';
import type { ZodMiniType } from 'zod/mini';
import { Problem } from '../api/problem';
import { useDraft, type Where } from '../ui/useDraft';

/** What TanStack's `useMutation` gives, as far as a form needs it. */
export interface Sending<Sent, Answer> {
  mutate: (
    sent: Sent,
    then: { onSuccess: (answer: Answer) => void; onError: (error: Error) => void },
  ) => void;
  isPending: boolean;
  error: Error | null;
}

interface Options<Values extends FieldValues, Sent, Told, Answer> {
  /** What the form asks for; its messages are in the reader's language. */
  schema: ZodMiniType<Sent, Values>;
  /** What stands in the fields at first. */
  blank: Values;
  /** Under which key what is written is kept until it is sent; names the account. Without, nothing is kept. */
  draft?: string;
  /** Where it is kept: in this tab if nothing is said. */
  keptIn?: Where;
  sending: Sending<Told, Answer>;
  onSent: (answer: Answer, sent: Sent) => void;
  /** Whether the form is blank again once it is sent, for the next one. */
  again?: boolean;
}

export interface ProblemForm<Values extends FieldValues, Sent> {
  form: UseFormReturn<Values, unknown, Sent>;
  /** For the form's `onSubmit`. */
  submit: (event: FormEvent<HTMLFormElement>) => void;
  /** What is wrong with a field or, of a group, within it; for `Field`. */
  error: (field: FieldPath<Values>) => string | undefined;
  /** Changes a field whose control is no input of its own. */
  put: <Field extends FieldPath<Values>>(field: Field, value: FieldPathValue<Values, Field>) => void;
  /** Keeps nothing more of what is written so far. */
  forget: () => void;
  /** What is wrong with no field in particular. */
  problem: Error | undefined;
}

/**
 * The one way of a form. The schema says what is wrong before anything is sent; what the service says about a field (the
 * `errors` of its problem detail) stands at that field, and goes when the field is changed. The first field that is wrong,
 * as one reads, has the focus. What belongs to no field of the form is `problem`, to be shown as a `Failure`.
 */
export function useProblemForm<Values extends FieldValues, Sent, Told, Answer>(
  options: Options<Values, Sent, Told, Answer> & {
    /** What is sent of what the form asks for, where the two differ. */
    tell: (sent: Sent) => Told;
  },
): ProblemForm<Values, Sent>;
export function useProblemForm<Values extends FieldValues, Sent, Answer>(
  options: Options<Values, Sent, Sent, Answer> & { tell?: undefined },
): ProblemForm<Values, Sent>;
export function useProblemForm<Values extends FieldValues, Sent, Answer>({
  schema,
  blank,
  draft: key,
  keptIn,
  sending,
  tell,
  onSent,
  again = false,
}: Options<Values, Sent, unknown, Answer> & { tell?: ((sent: Sent) => unknown) | undefined }): ProblemForm<
  Values,
  Sent
> {
  const { draft, write, clear } = useDraft(key ?? '', blank, keptIn);
  const form = useForm<Values, unknown, Sent>({
    resolver: standardSchemaResolver(schema),
    defaultValues: (key === undefined ? blank : draft) as DefaultValues<Values>,
    reValidateMode: 'onChange',
    // By the order of the page, below: a group of boxes and a part that came later have their place in it too.
    shouldFocusError: false,
  });
  const { subscribe, setError, getValues } = form;
  const { errors, submitCount } = form.formState;
  const known = Object.keys(blank);
  const written = useRef<string>(undefined);

  useEffect(() => {
    if (key === undefined) return;
    written.current ??= JSON.stringify(getValues());
    return subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        const text = JSON.stringify(values);
        if (text === written.current) return;
        written.current = text;
        write(values);
      },
    });
  }, [key, subscribe, getValues, write]);

  const element = useRef<HTMLFormElement>(null);
  const [refusals, setRefusals] = useState(0);
  useLayoutEffect(() => {
    // A radio button has no aria-invalid of its own.
    element.current?.querySelector<HTMLElement>('[aria-invalid=true], [data-invalid=true]')?.focus();
  }, [submitCount, refusals]);

  const show = (error: Error) => {
    if (!(error instanceof Problem)) return;
    for (const { field, message } of error.fields) {
      const path = pathOf(field);
      if (known.includes(path.split('.')[0] ?? '')) {
        setError(path as FieldPath<Values>, { type: 'server', message });
      }
    }
    setRefusals((before) => before + 1);
  };
  const forget = () => {
    written.current = JSON.stringify(getValues());
    clear();
  };
  const send = (sent: Sent) => {
    if (sending.isPending) return;
    sending.mutate(tell ? tell(sent) : sent, {
      onSuccess: (answer) => {
        onSent(answer, sent);
        if (again) form.reset(blank);
        if (key !== undefined) forget();
      },
      onError: show,
    });
  };

  const elsewhere =
    sending.error instanceof Problem
      ? sending.error.fields.length === 0 ||
        sending.error.fields.some(({ field }) => !known.includes(pathOf(field).split('.')[0] ?? ''))
      : sending.error !== null;
  return {
    form,
    submit: (event) => {
      element.current = event.currentTarget;
      void form.handleSubmit(send)(event);
    },
    error: (field) => messageIn(get(errors, field)),
    put: (field, value) =>
      form.setValue(field, value, { shouldDirty: true, shouldValidate: submitCount > 0 }),
    forget,
    problem: elsewhere ? (sending.error ?? undefined) : undefined,
  };
}

/** `weeks[0].seats`, as a service names a field, is `weeks.0.seats` in a form. */
function pathOf(field: string): string {
  return field.replaceAll(/\[([^\]]*)\]/g, '.$1');
}

function messageIn(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('message' in error && typeof error.message === 'string' && error.message !== '') return error.message;
  for (const [part, within] of Object.entries(error)) {
    const message = part === 'ref' ? undefined : messageIn(within);
    if (message) return message;
  }
  return undefined;
}

/** What is ticked in a group after one box was pressed. */
export function ticked<Value>(before: readonly Value[], value: Value, on: boolean): Value[] {
  return on ? [...before, value] : before.filter((each) => each !== value);
}
