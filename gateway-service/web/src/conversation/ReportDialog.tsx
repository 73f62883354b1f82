import { useId, useState } from 'react';
import { useMessages } from '../i18n/language';
import { Confirm } from '../ui/Dialog';
import { FieldMessage } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useReport, type ReportReason } from './conversations';

const REASONS: readonly ReportReason[] = ['MEET_OUTSIDE', 'TOO_PRIVATE', 'HURTFUL', 'OTHER'];

interface Props {
  messageId: string;
  reader: 'STUDENT' | 'COMPANY' | 'SCHOOL';
  onClose: () => void;
}

export function ReportDialog({ messageId, reader, onClose }: Props) {
  const t = useMessages();
  const tell = useNotice();
  const name = useId();
  const report = useReport();
  const [reason, setReason] = useState<ReportReason>();
  const [tried, setTried] = useState(false);
  return (
    <Confirm
      title={t.conversation.reportAsk}
      text={t.conversation.reportText[reader]}
      yes={t.conversation.reportYes}
      kind="danger"
      busy={report.isPending}
      error={report.isError && <Failure error={report.error} />}
      onClose={onClose}
      onYes={() => {
        setTried(true);
        if (reason)
          report.mutate(
            { messageId, reason },
            {
              onSuccess: () => {
                onClose();
                tell(t.conversation.reported);
              },
            },
          );
      }}
    >
      <fieldset className={ui.stackTight}>
        <legend className={ui.label}>{t.conversation.reportWhy}</legend>
        {REASONS.map((each) => (
          <label key={each} className={ui.choice}>
            <input type="radio" name={name} checked={reason === each} onChange={() => setReason(each)} />
            <span>{t.conversation.reasons[each]}</span>
          </label>
        ))}
      </fieldset>
      <div role="alert">
        <FieldMessage error={tried && !reason ? t.conversation.reportChoose : undefined} />
      </div>
    </Confirm>
  );
}
