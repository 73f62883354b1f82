import { useState, type FormEvent } from 'react';
import { Problem } from '../api/problem';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useGiveAddress } from './feeds';

/** Where a timetable is fetched from each day, instead of a file. */
export function GiveAddress() {
  const t = useDeskMessages();
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const give = useGiveAddress();
  const refusal = give.error instanceof Problem ? give.error : undefined;
  return (
    <form
      className={`${ui.card} ${ui.stack}`}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (give.isPending) return;
        give.mutate(
          { name, address },
          {
            onSuccess: () => {
              setName('');
              setAddress('');
            },
          },
        );
      }}
    >
      <h2>{t.feeds.addressTitle}</h2>
      <p>{t.feeds.addressText}</p>
      <div className={`${ui.narrow} ${ui.stack}`}>
        <Field label={t.feeds.address} hint={t.feeds.addressHint} error={refusal?.field('address')}>
          {(control) => (
            <input
              {...control}
              type="url"
              required
              maxLength={500}
              value={address}
              onChange={(event) => setAddress(event.target.value)}
            />
          )}
        </Field>
        <Field label={t.feeds.addressName} hint={t.feeds.addressNameHint} error={refusal?.field('name')}>
          {(control) => (
            <input
              {...control}
              required
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      </div>
      {refusal && refusal.fields.length === 0 && <Failure error={refusal} />}
      <div>
        <Button type="submit" busy={give.isPending}>
          {t.feeds.giveAddress}
        </Button>
      </div>
    </form>
  );
}
