import * as z from 'zod/mini';
import { text } from '../forms/asked';
import { useProblemForm } from '../forms/useProblemForm';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useGiveAddress } from './feeds';

/** Where a timetable is fetched from each day, instead of a file. */
export function GiveAddress() {
  const t = useDeskMessages();
  const give = useGiveAddress();
  const { form, submit, error, problem } = useProblemForm({
    schema: z.object({ address: text(t.feeds.addressNeeded), name: text(t.feeds.nameNeeded) }),
    blank: { address: '', name: '' },
    sending: give,
    onSent: () => undefined,
    again: true,
  });
  return (
    <form className={`${ui.card} ${ui.stack}`} onSubmit={submit} noValidate>
      <h2>{t.feeds.addressTitle}</h2>
      <p>{t.feeds.addressText}</p>
      <div className={`${ui.narrow} ${ui.stack}`}>
        <Field label={t.feeds.address} hint={t.feeds.addressHint} error={error('address')}>
          {(control) => (
            <input {...control} type="url" required maxLength={500} {...form.register('address')} />
          )}
        </Field>
        <Field label={t.feeds.addressName} hint={t.feeds.addressNameHint} error={error('name')}>
          {(control) => <input {...control} required maxLength={60} {...form.register('name')} />}
        </Field>
      </div>
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" busy={give.isPending}>
          {t.feeds.giveAddress}
        </Button>
      </div>
    </form>
  );
}
