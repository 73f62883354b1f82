import type { Feed } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useFetchNow } from './feeds';
import styles from './FeedsPage.module.css';

interface Props {
  id: string;
  name: string;
  address: NonNullable<Feed['address']>;
}

/** Where it is fetched from, and what came of it the last time. */
export function FeedAddress({ id, name, address }: Props) {
  const t = useDeskMessages();
  const format = useFormat();
  const fetch = useFetchNow();
  return (
    <section className={ui.stackTight}>
      <p>
        {t.feeds.fetchedFrom} <span className={styles.fingerprint}>{address.address}</span>
      </p>
      {address.asks ? (
        <p role="status">{t.feeds.fetching}</p>
      ) : (
        address.askedAt &&
        address.told && (
          <p className={address.well ? ui.hint : `${ui.notice} ${ui.noticeAct}`}>
            {!address.well && <Icon name="warn" />}
            <span>
              {t.feeds.askedOn(format.moment(address.askedAt))} {address.told}
            </span>
          </p>
        )
      )}
      {fetch.isError && <Failure error={fetch.error} />}
      <div>
        <Button
          kind="secondary"
          busy={fetch.isPending || address.asks}
          aria-label={t.feeds.fetchNowOf(name)}
          onClick={() => fetch.mutate(id)}
        >
          {t.feeds.fetchNow}
        </Button>
      </div>
    </section>
  );
}
