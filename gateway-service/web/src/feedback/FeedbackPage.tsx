import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Feedback } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { Icon } from '../ui/Icon';
import { PageAnswer } from '../ui/PageAnswer';
import { PageTitle } from '../ui/PageTitle';
import ui from '../ui/ui.module.css';
import { CompanyForm } from './CompanyForm';
import { CompanyText, StudentText } from './FeedbackText';
import { feedbackQuery } from './feedback';
import { StudentForm } from './StudentForm';

/** How an internship was: each side writes its own and reads what it may of the other's. */
export default function FeedbackPage() {
  const { agreementId = '' } = useParams();
  const feedback = useQuery(feedbackQuery(agreementId));
  return <PageAnswer of={feedback}>{(found) => <Both feedback={found} />}</PageAnswer>;
}

function Both({ feedback }: { feedback: Feedback }) {
  const t = useMessages();
  const format = useFormat();
  const words = t.feedback;
  const { reader, agreementId } = feedback;
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <div className={ui.stackTight}>
        <PageTitle title={words.title} />
        <p className={ui.soft}>
          {feedback.studentName && `${feedback.studentName}, `}
          {words.about(feedback.companyName)} · {format.placeWeeks(feedback)}
        </p>
      </div>
      {!feedback.open && (
        <p className={ui.notice}>
          <Icon name="clock" /> <span>{words.early(format.dates([feedback.lastDay]))}</span>
        </p>
      )}
      {feedback.open && reader === 'STUDENT' && (
        <StudentForm key={feedback.student?.revision ?? 0} feedback={feedback} />
      )}
      {feedback.open && reader === 'COMPANY' && (
        <CompanyForm key={feedback.company?.revision ?? 0} feedback={feedback} />
      )}
      {reader === 'SCHOOL' && <StudentText given={feedback.student} />}
      {reader !== 'COMPANY' && (feedback.open || feedback.company) && (
        <CompanyText given={feedback.company} />
      )}
      <p className={ui.row}>
        <Link to={`/conventions/${agreementId}`}>{words.toAgreement}</Link>
        {reader !== 'COMPANY' && <Link to={`/stages/${agreementId}/carnet`}>{words.toLogbook}</Link>}
      </p>
    </div>
  );
}
