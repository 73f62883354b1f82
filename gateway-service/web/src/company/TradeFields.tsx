import { useState } from 'react';
import type { Trade } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import ui from '../ui/ui.module.css';
import { TradeSelect } from './TradeSelect';

interface Props {
  trades: readonly Trade[];
  code: string;
  words: string;
  error: string | undefined;
  onChange: (change: { tradeCode: string; tradeWords: string }) => void;
}

/** One trade of the list or, where none fits, the company's own words for it. */
export function TradeFields({ trades, code, words, error, onChange }: Props) {
  const t = useDeskMessages();
  const [own, setOwn] = useState(!code && words !== '');
  const turn = (toOwn: boolean) => {
    setOwn(toOwn);
    onChange({ tradeCode: '', tradeWords: '' });
  };
  return (
    <div className={ui.stackTight}>
      {own ? (
        <Field label={t.company.offerForm.ownTrade} hint={t.company.offerForm.ownTradeHint} error={error}>
          {(control) => (
            <input
              {...control}
              maxLength={80}
              value={words}
              onChange={(event) => onChange({ tradeCode: '', tradeWords: event.target.value })}
            />
          )}
        </Field>
      ) : (
        <TradeSelect
          trades={trades}
          value={code}
          error={error}
          onChange={(tradeCode) => onChange({ tradeCode, tradeWords: '' })}
        />
      )}
      <div>
        <Button kind="quiet" onClick={() => turn(!own)}>
          {own ? t.company.offerForm.listedTrade : t.company.offerForm.noTradeFits}
        </Button>
      </div>
    </div>
  );
}
