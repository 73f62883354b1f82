import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDeskMessages } from '../i18n/language';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import { checkQuery } from './companies';
import { FindingList } from './FindingList';
import { sketchOf, type OfferForm } from './offerDraft';

const PAUSE_IN_TYPING = 700;

/** What a reader would find in the offer, told while it is written. */
export function OfferFindings({ draft }: { draft: OfferForm }) {
  const t = useDeskMessages();
  const words = t.company.offerForm;
  const [checked, setChecked] = useState(draft);
  useEffect(() => {
    const timer = setTimeout(() => setChecked(draft), PAUSE_IN_TYPING);
    return () => clearTimeout(timer);
  }, [draft]);
  const written = checked.title.trim() !== '' && checked.description.trim() !== '';
  const check = useQuery({
    ...checkQuery(sketchOf(checked)),
    enabled: written,
    placeholderData: keepPreviousData,
  });
  if (!written || !check.data) return null;
  const { findings } = check.data;
  return (
    <section className={`${ui.notice} ${findings.length > 0 ? ui.noticeAct : ui.noticeGood}`} role="status">
      <Icon name={findings.length > 0 ? 'warn' : 'check'} />
      {findings.length === 0 ? (
        <p>{words.checksFine}</p>
      ) : (
        <div className={ui.stackTight}>
          <p>
            <strong>{words.checks}</strong>
          </p>
          <FindingList findings={findings} />
        </div>
      )}
    </section>
  );
}
