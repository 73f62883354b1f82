import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AgreementView } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import { partCheckQuery, type PartName, type PartValues } from './agreements';

const PAUSE_IN_TYPING = 700;

interface Props {
  id: string;
  part: PartName;
  written: PartValues;
  /** Of the newest frozen document; 0 while there is none. */
  version: number;
}

/** What the rules and the frozen document say of what is being typed. */
export function PartFindings({ id, part, written, version }: Props) {
  const t = useDeskMessages();
  const words = t.agreements;
  // By its text: the same words typed again are the same question.
  const text = JSON.stringify(written);
  const [checked, setChecked] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setChecked(text), PAUSE_IN_TYPING);
    return () => clearTimeout(timer);
  }, [text]);
  const check = useQuery({
    ...partCheckQuery(id, part, JSON.parse(checked) as PartValues),
    placeholderData: keepPreviousData,
  }).data;
  if (!check) return null;
  const { problems, breaches, changes, voidsSignatures } = check;
  const corrects = version > 0 && changes.length > 0;
  return (
    <div className={ui.stackTight} role="status">
      {(breaches.length > 0 || problems.length > 0) && (
        <div className={`${ui.notice} ${ui.noticeAct}`}>
          <Icon name="warn" />
          <div className={ui.stackTight}>
            {breaches.length > 0 && <Breaches of={breaches} />}
            {problems.map(({ field, message }) => (
              <p key={field}>{message}</p>
            ))}
          </div>
        </div>
      )}
      {corrects && (
        <p className={`${ui.notice} ${voidsSignatures ? ui.noticeAct : ''}`}>
          <Icon name="pen" /> <span>{voidsSignatures ? words.voidsNow : words.keepsNow}</span>
        </p>
      )}
    </div>
  );
}

/** Each sentence names the article that it comes from. */
function Breaches({ of: breaches }: { of: AgreementView['breaches'] }) {
  const t = useDeskMessages();
  const words = t.agreements;
  return (
    <>
      <p>
        <strong>{words.breaches}</strong>
      </p>
      <ul className={ui.bullets}>
        {breaches.map((breach) => (
          <li key={`${breach.rule} ${breach.date ?? ''}`}>{breach.message}</li>
        ))}
      </ul>
    </>
  );
}
