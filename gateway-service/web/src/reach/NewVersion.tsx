import { useId } from 'react';
import type { Feed } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import { Problems } from './FeedProblems';
import styles from './FeedsPage.module.css';

/** A version that does not serve: it waits, is checked, or was refused with words. */
export function NewVersion({
  version,
  servesOld,
}: {
  version: NonNullable<Feed['next']>;
  servesOld: boolean;
}) {
  const t = useDeskMessages();
  const format = useFormat();
  const id = useId();
  const came = t.feeds.givenOn[version.givenBy](
    version.fileName,
    format.number(version.size / 1_000_000),
    format.moment(version.givenAt),
  );
  if (version.state === 'REFUSED') {
    return (
      <section className={ui.stackTight} role="status">
        <div className={`${ui.notice} ${ui.noticeBad}`}>
          <Icon name="warn" />
          <div>
            <p>
              <strong>{t.feeds.refused}</strong> {servesOld ? t.feeds.oldGoesOn : t.feeds.nothingServes}
            </p>
            <p className={ui.small}>{came}</p>
          </div>
        </div>
        <Problems problems={version.problems} level="ERROR" />
        <Problems problems={version.problems} level="WARNING" />
      </section>
    );
  }
  return (
    <section className={`${ui.notice} ${ui.stackTight}`} role="status">
      <div className={ui.stackTight}>
        <label htmlFor={id}>
          {version.state === 'CHECKING' ? t.feeds.checking(version.percent) : t.feeds.waiting}{' '}
          {servesOld && t.feeds.oldMeanwhile}
        </label>
        <progress id={id} max={100} value={version.percent} className={styles.progress} />
        <p className={ui.small}>{came}</p>
      </div>
    </section>
  );
}
