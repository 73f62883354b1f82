import { useState } from 'react';
import type { Trade } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { useTradesCalled } from '../search/offers';
import { Field } from '../ui/Field';
import styles from './OfferFormPage.module.css';

interface Props {
  trades: readonly Trade[];
  value: string;
  error: string | undefined;
  onChange: (code: string) => void;
}

/**
 * Trades by family; what people call a trade, typing errors and all, shortens the list, and the only one that begins so
 * is chosen at once.
 */
export function TradeSelect({ trades, value, error, onChange }: Props) {
  const t = useDeskMessages();
  const [text, setText] = useState('');
  const called = useTradesCalled(text).data;
  const found = text.trim().length > 1 ? called : undefined;
  const families = [...new Set(trades.map((trade) => trade.familyLabel))].sort((a, b) => a.localeCompare(b));
  const chosen = trades.filter((trade) => trade.code === value);
  const option = (trade: Trade) => (
    <option key={trade.code} value={trade.code}>
      {trade.label}
    </option>
  );
  return (
    <div className={styles.pair}>
      <Field
        label={t.company.offerForm.findTrade}
        hint={
          <span aria-live="polite">
            {found ? t.company.offerForm.tradesFound(found.length) : t.company.offerForm.findTradeHint}
          </span>
        }
      >
        {(control) => (
          <input
            {...control}
            type="search"
            autoComplete="off"
            maxLength={100}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              const typed = plain(event.target.value);
              const [only, another] = trades.filter(
                (trade) => typed.length >= 3 && plain(trade.label).startsWith(typed),
              );
              if (only && !another) onChange(only.code);
            }}
          />
        )}
      </Field>
      <Field label={t.company.form.trade} error={error}>
        {(control) => (
          <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
            <option value="">{t.company.form.chooseTrade}</option>
            {found
              ? [...chosen.filter((trade) => !found.some((one) => one.code === trade.code)), ...found].map(
                  option,
                )
              : families.map((family) => (
                  <optgroup key={family} label={family}>
                    {trades.filter((trade) => trade.familyLabel === family).map(option)}
                  </optgroup>
                ))}
          </select>
        )}
      </Field>
    </div>
  );
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();
}
