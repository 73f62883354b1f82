import type { Feed } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import ui from '../ui/ui.module.css';

/** What was withdrawn not long ago. */
export function WithdrawnFeeds({ feeds }: { feeds: readonly Feed[] }) {
  const t = useDeskMessages();
  const format = useFormat();
  if (feeds.length === 0) return null;
  return (
    <section className={ui.stackTight}>
      <h2>{t.feeds.withdrawnTitle}</h2>
      <ul className={ui.bullets}>
        {feeds.map(
          (feed) =>
            feed.withdrawnAt && (
              <li key={feed.id}>{t.feeds.withdrawn(feed.name, format.moment(feed.withdrawnAt))}</li>
            ),
        )}
      </ul>
    </section>
  );
}
