import { useState } from 'react';
import type { Trade } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { useTradesCalled } from '../search/offers';
import { Combobox } from '../ui/Combobox';
import { Field } from '../ui/Field';

interface Props {
  trades: readonly Trade[];
  value: string;
  error: string | undefined;
  onChange: (code: string) => void;
}

/** Trades by family, or by what people call a trade, typing errors and all. */
export function TradeSelect({ trades, value, error, onChange }: Props) {
  const t = useDeskMessages();
  const [text, setText] = useState('');
  const called = useTradesCalled(text).data;
  const choiceOf = (trade: Trade) => ({ value: trade.code, label: trade.label });
  const byFamily = [...trades]
    .sort((a, b) => a.familyLabel.localeCompare(b.familyLabel) || a.label.localeCompare(b.label))
    .map((trade) => ({ ...choiceOf(trade), group: trade.familyLabel }));
  return (
    <Field label={t.company.form.trade} hint={t.company.offerForm.findTradeHint} error={error}>
      {(control) => (
        <Combobox
          {...control}
          choices={byFamily}
          value={value}
          onChange={onChange}
          onType={setText}
          found={text.trim().length > 1 ? called?.map(choiceOf) : undefined}
        />
      )}
    </Field>
  );
}
