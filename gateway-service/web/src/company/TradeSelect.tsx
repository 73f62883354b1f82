import { useState } from 'react';
import type { Trade } from '../api/types';
import { useMessages } from '../i18n/language';
import { Field } from '../ui/Field';
import styles from './OfferFormPage.module.css';

interface Props {
  trades: readonly Trade[];
  value: string;
  error: string | undefined;
  onChange: (code: string) => void;
}

/** Trades by family; a few letters shorten the list, so that one of hundreds is found by its name. */
export function TradeSelect({ trades, value, error, onChange }: Props) {
  const t = useMessages();
  const [letters, setLetters] = useState('');
  const wanted = plain(letters).split(' ').filter(Boolean);
  const matching = trades.filter((trade) => {
    const words = plain(`${trade.label} ${trade.familyLabel}`);
    return wanted.every((word) => words.includes(word));
  });
  const shown = trades.filter((trade) => matching.includes(trade) || trade.code === value);
  const families = [...new Set(shown.map((trade) => trade.familyLabel))].sort((a, b) => a.localeCompare(b));
  return (
    <div className={styles.pair}>
      <Field
        label={t.companies.form.findTrade}
        hint={
          <span aria-live="polite">
            {wanted.length > 0
              ? t.companies.form.tradesFound(matching.length)
              : t.companies.form.findTradeHint}
          </span>
        }
      >
        {(control) => (
          <input
            {...control}
            type="search"
            autoComplete="off"
            value={letters}
            onChange={(event) => {
              setLetters(event.target.value);
              const typed = plain(event.target.value).trim();
              const starts = trades.filter(
                (trade) => typed.length >= 3 && plain(trade.label).startsWith(typed),
              );
              const [only] = starts;
              if (only && starts.length === 1) onChange(only.code);
            }}
          />
        )}
      </Field>
      <Field label={t.company.form.trade} error={error}>
        {(control) => (
          <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
            <option value="">{t.company.form.chooseTrade}</option>
            {families.map((family) => (
              <optgroup key={family} label={family}>
                {shown
                  .filter((trade) => trade.familyLabel === family)
                  .map((trade) => (
                    <option key={trade.code} value={trade.code}>
                      {trade.label}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
