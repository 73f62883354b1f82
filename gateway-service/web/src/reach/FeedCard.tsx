import { useState } from 'react';
import type { Feed } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import { FileDrop } from '../ui/FileDrop';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { FeedAddress } from './FeedAddress';
import { Problems } from './FeedProblems';
import { useGiveFeed, useWithdrawFeed } from './feeds';
import styles from './FeedsPage.module.css';
import { NewVersion } from './NewVersion';

/** One timetable: what serves, what is to come, and what the operator can do about it. */
export function FeedCard({ feed, maxBytes }: { feed: Feed; maxBytes: number }) {
  const t = useDeskMessages();
  const format = useFormat();
  const over = feed.to !== undefined && feed.to < new Date().toISOString().slice(0, 10);
  const { state, tone } = useStanding(feed);
  return (
    <article className={`${ui.card} ${ui.stackTight}`}>
      <div className={ui.between}>
        <h2>{feed.name}</h2>
        <span className={`${ui.badge} ${tone ?? ''}`}>{state}</span>
      </div>
      {feed.from && feed.to && (
        <p>
          <strong>{t.feeds.valid(format.date(feed.from), format.date(feed.to))}</strong>
        </p>
      )}
      {feed.endsSoon && feed.to && (
        <p className={`${ui.notice} ${ui.noticeAct}`}>
          <Icon name="warn" />
          <span>{over ? t.feeds.over(format.date(feed.to)) : t.feeds.endsSoon(format.date(feed.to))}</span>
        </p>
      )}
      {(feed.serves || feed.file) && <p>{t.feeds.holds(feed.lines, feed.stops, feed.trips)}</p>}
      {feed.file && <Facts version={feed.file} />}
      {!feed.id && <p className={ui.hint}>{t.feeds.onServer}</p>}
      {feed.readAt && <p className={ui.hint}>{t.feeds.read(format.moment(feed.readAt))}</p>}
      <Problems problems={feed.problems} level="ERROR" />
      <Problems problems={feed.problems} level="WARNING" />
      {feed.next && <NewVersion version={feed.next} servesOld={feed.serves} />}
      {feed.id && feed.address && <FeedAddress id={feed.id} name={feed.name} address={feed.address} />}
      {feed.id && <Acts feed={feed} id={feed.id} maxBytes={maxBytes} />}
    </article>
  );
}

function useStanding(feed: Feed): { state: string; tone: string | undefined } {
  const t = useDeskMessages();
  if (feed.serves) {
    return feed.older ? { state: t.feeds.older, tone: ui.act } : { state: t.feeds.serves, tone: ui.good };
  }
  if (feed.file && feed.problems.every((problem) => problem.level !== 'ERROR'))
    return { state: t.feeds.comesIntoUse, tone: ui.wait };
  if (feed.address?.asks || (feed.next && feed.next.state !== 'REFUSED'))
    return { state: t.feeds.notYet, tone: ui.wait };
  return { state: t.feeds.out, tone: ui.bad };
}

/** Where the version comes from. */
function Facts({ version }: { version: NonNullable<Feed['file']> }) {
  const t = useDeskMessages();
  const format = useFormat();
  return (
    <>
      <p className={ui.hint}>
        {t.feeds.givenOn[version.givenBy](
          version.fileName,
          format.number(version.size / 1_000_000),
          format.moment(version.givenAt),
        )}
      </p>
      <details className={ui.hint}>
        <summary>{t.feeds.fingerprint}</summary>
        <code className={styles.fingerprint}>{version.sha256}</code>
      </details>
    </>
  );
}

function Acts({ feed, id, maxBytes }: { feed: Feed; id: string; maxBytes: number }) {
  const t = useDeskMessages();
  const [replaces, setReplaces] = useState(false);
  const [asks, setAsks] = useState(false);
  const give = useGiveFeed(maxBytes);
  const withdraw = useWithdrawFeed();
  return (
    <>
      {replaces && (
        <FileDrop
          label={give.isPending ? t.feeds.sending : t.feeds.replaceWith(feed.name)}
          hint={t.feeds.dropHint(maxBytes)}
          accept=".zip"
          busy={give.isPending}
          onFile={(file) => give.mutate({ name: feed.name, file }, { onSuccess: () => setReplaces(false) })}
        />
      )}
      {give.isError && <Failure error={give.error} />}
      <div className={ui.row}>
        <Button
          kind="secondary"
          aria-expanded={replaces}
          aria-label={t.feeds.replaceOf(feed.name)}
          onClick={() => setReplaces(!replaces)}
        >
          {t.feeds.replace}
        </Button>
        <Button kind="quiet" aria-label={t.feeds.withdrawOf(feed.name)} onClick={() => setAsks(true)}>
          {t.feeds.withdraw}
        </Button>
      </div>
      {asks && (
        <Confirm
          title={t.feeds.withdrawOf(feed.name)}
          text={t.feeds.withdrawText}
          yes={t.feeds.withdraw}
          kind="danger"
          busy={withdraw.isPending}
          error={withdraw.isError && <Failure error={withdraw.error} />}
          onYes={() => withdraw.mutate(id, { onSuccess: () => setAsks(false) })}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  );
}
