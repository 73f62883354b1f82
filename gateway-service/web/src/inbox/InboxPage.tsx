import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { InboxItem } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { inboxQuery, useMarkRead } from './inbox';
import styles from './InboxPage.module.css';

export default function InboxPage() {
  const t = useMessages();
  const inbox = useInfiniteQuery(inboxQuery);
  const { one, all } = useMarkRead();

  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <PageTitle title={t.inbox.title} />
      <Answer of={inbox}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const unread = pages[0]?.unread ?? 0;
          if (items.length === 0) return <Empty title={t.inbox.emptyTitle} text={t.inbox.emptyText} />;
          return (
            <div className={ui.stack}>
              <div className={ui.between}>
                <p className={ui.soft}>{t.inbox.unread(unread)}</p>
                {unread > 0 && (
                  <Button kind="quiet" busy={all.isPending} onClick={() => all.mutate()}>
                    <Icon name="check" /> {t.inbox.readAll}
                  </Button>
                )}
              </div>
              {all.isError && <Failure error={all.error} />}
              <ul className={styles.list}>
                {items.map((item) => (
                  <li key={item.id}>
                    <Message item={item} onOpen={() => !item.read && one.mutate(item.id)} />
                  </li>
                ))}
              </ul>
              {inbox.hasNextPage && (
                <Button
                  kind="secondary"
                  busy={inbox.isFetchingNextPage}
                  onClick={() => void inbox.fetchNextPage()}
                >
                  {t.common.more}
                </Button>
              )}
            </div>
          );
        }}
      </Answer>
    </div>
  );
}

function Message({ item, onOpen }: { item: InboxItem; onOpen: () => void }) {
  const t = useMessages();
  const format = useFormat();
  return (
    <Link
      to={ownPath(item.link)}
      className={item.read ? styles.item : `${styles.item} ${styles.unread}`}
      onClick={onOpen}
    >
      <span className={styles.dot} aria-hidden="true" />
      <span className={ui.stackTight}>
        <span className={styles.title}>
          {!item.read && <span className={ui.hidden}>{t.inbox.new} : </span>}
          {item.title}
        </span>
        <span className={styles.text}>{item.body}</span>
        <time dateTime={item.at} className={ui.hint}>
          {format.moment(item.at)}
        </time>
      </span>
    </Link>
  );
}

/** A message leads to a page of this site and nowhere else. */
function ownPath(link: string): string {
  try {
    const target = new URL(link || '/messages', location.origin);
    if (target.origin === location.origin) return target.pathname + target.search + target.hash;
  } catch {
    // Not an address at all.
  }
  return '/messages';
}
