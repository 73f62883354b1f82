import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { LogbookRow } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { buttonLook } from '../ui/Button';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import { feedbackQuery, myLogbooksQuery } from './feedback';

/** The logbook of each internship that has begun. Nothing where there is none, or nobody answers. */
export function MyLogbooks() {
  const logbooks = useQuery(myLogbooksQuery).data ?? [];
  return logbooks.map((row) => <Card key={row.agreementId} row={row} />);
}

function Card({ row }: { row: LogbookRow }) {
  const t = useMessages();
  const format = useFormat();
  const words = t.feedback.logbook.card;
  const feedback = useQuery(feedbackQuery(row.agreementId)).data;
  const asked = feedback?.open === true && !feedback.student;
  return (
    <section className={`${ui.notice} ${asked || row.daysWritten < row.days ? ui.noticeAct : ui.noticeGood}`}>
      <Icon name="pen" />
      <div className={ui.stackTight}>
        <h2>{words.title}</h2>
        <p>
          {row.companyName} · {format.placeWeeks(row)} · {words.count(row.daysWritten, row.days)}
        </p>
        <div className={ui.row}>
          <Link
            className={buttonLook(asked ? 'secondary' : 'primary')}
            to={`/stages/${row.agreementId}/carnet`}
          >
            {words.open}
          </Link>
          {feedback?.open && (
            <Link
              className={buttonLook(asked ? 'primary' : 'secondary')}
              to={`/stages/${row.agreementId}/bilan`}
            >
              {words.feedback}
            </Link>
          )}
        </div>
      </div>
    </section>
  );
}
