import type { SelectHTMLAttributes } from 'react';
import type { Trade } from '../api/types';
import { useMessages } from '../i18n/language';

interface Props extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange'> {
  trades: readonly Trade[];
  value: string;
  onChange: (code: string) => void;
}

/** Trades by family, so that hundreds of them can still be found. */
export function TradeSelect({ trades, onChange, ...control }: Props) {
  const t = useMessages();
  const families = [...new Set(trades.map((trade) => trade.familyLabel))].sort((a, b) => a.localeCompare(b));
  return (
    <select {...control} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t.company.form.chooseTrade}</option>
      {families.map((family) => (
        <optgroup key={family} label={family}>
          {trades
            .filter((trade) => trade.familyLabel === family)
            .map((trade) => (
              <option key={trade.code} value={trade.code}>
                {trade.label}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
