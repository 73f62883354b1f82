import { useId, useState } from 'react';
import type { Message, ConversationAbout } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import ui from '../ui/ui.module.css';
import { ReportDialog } from './ReportDialog';
import { MessageForm } from './MessageForm';
import styles from './Conversation.module.css';

/** As what somebody reads along. */
export type ConversationReader = 'STUDENT' | 'COMPANY' | 'GUARDIAN' | 'SCHOOL' | 'OPERATOR';

interface Props {
  about: ConversationAbout;
  reader: ConversationReader;
  /** The message that a report is about. */
  marked?: string;
}

/** One question and one answer at a time about one application, and what the reader may do about it. */
export function Conversation({ about, reader, marked }: Props) {
  const t = useMessages();
  const heading = useId();
  const speaks = reader === 'STUDENT' || reader === 'COMPANY';
  const last = about.messages.at(-1);
  const waits = speaks && !about.turn && last?.author === reader && last.number % 2 === 1;
  if (about.messages.length === 0 && !about.turn) return null;
  return (
    <div className={styles.conversation} role="group" aria-labelledby={heading}>
      <p id={heading}>
        <strong>{t.conversation.heading[reader]}</strong>
      </p>
      {about.messages.length > 0 && (
        <ol className={styles.messages}>
          {about.messages.map((message) => (
            <MessageItem key={message.id} message={message} reader={reader} marked={message.id === marked} />
          ))}
        </ol>
      )}
      {waits && <p className={ui.hint}>{t.conversation.waits[reader]}</p>}
      {speaks && about.turn && <MessageForm about={about} side={reader} turn={about.turn} />}
    </div>
  );
}

function MessageItem({
  message,
  reader,
  marked,
}: {
  message: Message;
  reader: ConversationReader;
  marked: boolean;
}) {
  const t = useMessages();
  const format = useFormat();
  const [reporting, setReporting] = useState(false);
  const own = message.author === reader;
  const reports = (reader === 'STUDENT' || reader === 'COMPANY' || reader === 'SCHOOL') && !own;
  const look = [styles.message, own && styles.own, marked && styles.marked].filter(Boolean).join(' ');
  return (
    <li className={look}>
      <p className={ui.hint}>
        <strong>{t.conversation.by[reader][message.author]}</strong>
        {' · '}
        {message.number % 2 === 1 ? t.conversation.kind.question : t.conversation.kind.answer}
        {' · '}
        <time dateTime={message.writtenAt}>{format.moment(message.writtenAt)}</time>
      </p>
      <p className={styles.text}>{message.text}</p>
      {(marked || message.report !== 'NONE') && (
        <p>
          <span className={`${ui.badge} ${message.report === 'SETTLED' ? '' : ui.bad}`}>
            {marked
              ? t.conversation.operator.this
              : t.conversation.reportStatus[message.report === 'SETTLED' ? 'SETTLED' : 'OPEN']}
          </span>
        </p>
      )}
      {reports && message.report === 'NONE' && (
        <div>
          <Button
            kind="quiet"
            aria-label={t.conversation.reportThis(message.text.slice(0, 60))}
            onClick={() => setReporting(true)}
          >
            {t.conversation.report}
          </Button>
        </div>
      )}
      {reporting && (
        <ReportDialog
          messageId={message.id}
          reader={reader === 'STUDENT' || reader === 'COMPANY' ? reader : 'SCHOOL'}
          onClose={() => setReporting(false)}
        />
      )}
    </li>
  );
}
