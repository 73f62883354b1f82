import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Logbook, LogbookDay } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { PageAnswer } from '../ui/PageAnswer';
import { buttonLook } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { Empty, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { DayForm } from './DayForm';
import { feedbackQuery, logbookQuery, useShareLogbook } from './feedback';
import styles from './logbook.module.css';
import { LogbookDays, LogbookHead } from './LogbookParts';
import { MoodFace } from './MoodFace';

/** A student's logbook of one internship, to be written by them and read by whom it is shared with. */
export default function LogbookPage() {
  const { agreementId = '' } = useParams();
  const logbook = useQuery(logbookQuery(agreementId));
  return (
    <PageAnswer of={logbook}>
      {(found) => (
        <div className={`${ui.stack} ${ui.narrow}`}>
          <LogbookHead logbook={found} />
          {found.mine ? <Mine logbook={found} /> : <Theirs logbook={found} />}
        </div>
      )}
    </PageAnswer>
  );
}

function Mine({ logbook }: { logbook: Logbook }) {
  const t = useMessages();
  const format = useFormat();
  const session = useSession();
  const words = t.feedback.logbook;
  const [query] = useSearchParams();
  const begun = logbook.days.filter((day) => day.open);
  const chosen =
    logbook.days.find((day) => day.date === query.get('jour')) ?? begun.at(-1) ?? logbook.days.at(0);
  return (
    <>
      <p>{words.lead}</p>
      {chosen && <DayChoice days={logbook.days} chosen={chosen} />}
      {chosen &&
        (chosen.open ? (
          <section className={`${ui.card} ${ui.stack}`} aria-labelledby="day">
            <h2 id="day">{format.dates([chosen.date])}</h2>
            <DayForm key={chosen.date} logbook={logbook} day={chosen} account={session.accountId ?? ''} />
          </section>
        ) : (
          <p className={ui.notice}>
            <Icon name="clock" /> <span>{words.notYet(format.dates([chosen.date]))}</span>
          </p>
        ))}
      <Sharing logbook={logbook} />
      <ToFeedback agreementId={logbook.agreementId} />
      <div className={ui.stackTight}>
        <p>
          <Link className={buttonLook('secondary')} to={`/stages/${logbook.agreementId}/carnet/imprimer`}>
            <Icon name="paper" size={18} /> {words.print}
          </Link>
        </p>
        <p className={ui.hint}>{words.until}</p>
      </div>
    </>
  );
}

function DayChoice({ days, chosen }: { days: readonly LogbookDay[]; chosen: LogbookDay }) {
  const t = useMessages();
  const format = useFormat();
  const words = t.feedback.logbook;
  return (
    <nav className={styles.days} aria-label={words.days}>
      {days.map((day) => (
        <Link
          key={day.date}
          to={{ search: `jour=${day.date}` }}
          replace
          aria-current={day === chosen ? 'page' : undefined}
        >
          <span>{format.dates([day.date]).split(' ').slice(0, 2).join(' ')}</span>
          {day.mood ? (
            <>
              <MoodFace mood={day.mood} size={22} />
              <span className={ui.hidden}>{words.moods[day.mood]}</span>
            </>
          ) : (
            <span className={ui.small}>
              {day.revision > 0 ? words.written : day.open ? '…' : words.toCome}
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}

function Sharing({ logbook }: { logbook: Logbook }) {
  const t = useMessages();
  const say = useNotice();
  const words = t.feedback.logbook.sharing;
  const share = useShareLogbook(logbook.agreementId);
  return (
    <section className={`${ui.card} ${ui.stackTight}`}>
      <h2>{words.title}</h2>
      <label className={ui.check}>
        <input
          type="checkbox"
          role="switch"
          checked={share.isPending ? share.variables : logbook.shared}
          disabled={share.isPending}
          onChange={(event) =>
            share.mutate(event.target.checked, {
              onSuccess: (after) => say(after.shared ? words.shared : words.unshared),
            })
          }
        />
        <span>{words.label}</span>
      </label>
      <p className={ui.soft}>{logbook.shared ? words.on : words.off}</p>
      {share.isError && <Failure error={share.error} />}
    </section>
  );
}

function ToFeedback({ agreementId }: { agreementId: string }) {
  const t = useMessages();
  const feedback = useQuery(feedbackQuery(agreementId)).data;
  if (!feedback?.open) return null;
  return (
    <p>
      <Link
        className={buttonLook(feedback.student ? 'secondary' : 'primary')}
        to={`/stages/${agreementId}/bilan`}
      >
        <Icon name="speaker" size={18} /> {t.feedback.logbook.toFeedback}
      </Link>
    </p>
  );
}

function Theirs({ logbook }: { logbook: Logbook }) {
  const t = useMessages();
  const words = t.feedback.logbook;
  if (!logbook.shared) return <Empty title={words.notShared} text={words.notSharedText} />;
  return (
    <>
      <LogbookDays days={logbook.days} />
      <p>
        <Link className={buttonLook('secondary')} to={`/stages/${logbook.agreementId}/carnet/imprimer`}>
          <Icon name="paper" size={18} /> {words.print}
        </Link>
      </p>
    </>
  );
}
