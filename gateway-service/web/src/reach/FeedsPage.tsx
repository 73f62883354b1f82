import { useQuery } from '@tanstack/react-query';
import { useDeskMessages } from '../i18n/language';
import { OperatorTabs } from '../operator/OperatorTabs';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty } from '../ui/states';
import ui from '../ui/ui.module.css';
import { FeedCard } from './FeedCard';
import { feedsQuery } from './feeds';
import { GiveAddress } from './GiveAddress';
import { GiveFeed } from './GiveFeed';
import { SchoolLines, schoolLinesQuery } from './SchoolLines';
import { WithdrawnFeeds } from './WithdrawnFeeds';

/** The operator's view of what the ways are made of. */
export default function FeedsPage() {
  const t = useDeskMessages();
  const feeds = useQuery(feedsQuery);
  const schoolLines = useQuery(schoolLinesQuery);
  return (
    <div className={ui.stack}>
      <PageTitle title={t.feeds.title} />
      <OperatorTabs />
      <p>{t.feeds.intro}</p>
      <Answer of={feeds}>
        {({ feeds: all, maxBytes }) => {
          const here = all.filter((feed) => !feed.withdrawnAt);
          return (
            <>
              {here.length === 0 ? (
                <Empty title={t.feeds.none} text={t.feeds.noneText} />
              ) : (
                <ul className={ui.stack}>
                  {here.map((feed) => (
                    <li key={feed.id ?? `server ${feed.name}`}>
                      <FeedCard feed={feed} maxBytes={maxBytes} />
                    </li>
                  ))}
                </ul>
              )}
              <GiveFeed maxBytes={maxBytes} />
              <GiveAddress />
              <WithdrawnFeeds feeds={all.filter((feed) => feed.withdrawnAt)} />
            </>
          );
        }}
      </Answer>
      <Answer of={schoolLines}>{(note) => <SchoolLines note={note} />}</Answer>
    </div>
  );
}
