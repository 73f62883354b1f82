import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { sixDigits } from './asked';
import { useProblemForm, type Sending } from './useProblemForm';

interface Props<Answer> {
  /** From the link; empty without one. */
  token: string;
  words: {
    title: string;
    intro: string;
    code: string;
    codeHint: string;
    codeBad: string;
    show: string;
    noLink: string;
  };
  view: Sending<{ token: string; code: string }, Answer>;
  onShown: (answer: Answer, code: string) => void;
  autoComplete?: 'off' | 'one-time-code';
  /** Other ways, beside the button. */
  children?: ReactNode;
}

/** A mail's link and the code beside it: a link that is passed on alone opens nothing. */
export function CodeForm<Answer>(props: Props<Answer>) {
  const { token, words, view, onShown, autoComplete = 'off', children } = props;
  const { form, submit, error, problem } = useProblemForm({
    schema: z.object({ code: sixDigits(words.codeBad) }),
    blank: { code: '' },
    sending: view,
    tell: ({ code }) => ({ token, code }),
    onSent: (answer, { code }) => onShown(answer, code),
  });
  return (
    <form className={`${ui.stack} ${ui.narrow}`} onSubmit={submit} noValidate>
      <PageTitle title={words.title} />
      {token ? (
        <>
          <p>{words.intro}</p>
          <Field label={words.code} hint={words.codeHint} error={error('code')}>
            {(control) => (
              <input
                {...control}
                inputMode="numeric"
                autoComplete={autoComplete}
                maxLength={9}
                {...form.register('code')}
              />
            )}
          </Field>
          {problem && <Failure error={problem} />}
          <div className={ui.row}>
            <Button type="submit" busy={view.isPending}>
              {words.show}
            </Button>
            {children}
          </div>
        </>
      ) : (
        <p className={ui.notice}>
          <Icon name="warn" /> <span>{words.noLink}</span>
        </p>
      )}
    </form>
  );
}
