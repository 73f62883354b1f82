import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { useMessages } from '../i18n/language';
import { PageAnswer } from '../ui/PageAnswer';
import { Button } from '../ui/Button';
import { Empty } from '../ui/states';
import ui from '../ui/ui.module.css';
import { logbookQuery } from './feedback';
import { LogbookDays, LogbookHead } from './LogbookParts';

/** The whole logbook on paper: a report begins from it. */
export default function PrintLogbookPage() {
  const t = useMessages();
  const words = t.feedback.logbook;
  const { agreementId = '' } = useParams();
  const logbook = useQuery(logbookQuery(agreementId));
  return (
    <PageAnswer of={logbook}>
      {(found) => (
        <div className={`${ui.stack} ${ui.narrow}`}>
          <p data-screen-only>
            <Link to={`/stages/${agreementId}/carnet`}>{words.back}</Link>
          </p>
          <LogbookHead logbook={found} />
          {found.mine || found.shared ? (
            <>
              <div data-screen-only>
                <Button onClick={() => window.print()}>{words.printNow}</Button>
              </div>
              <LogbookDays days={found.days} />
            </>
          ) : (
            <Empty title={words.notShared} text={words.notSharedText} />
          )}
        </div>
      )}
    </PageAnswer>
  );
}
