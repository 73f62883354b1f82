import { Link } from 'react-router';
import type { OfferForYou } from '../api/types';
import { useFormat, useLanguage, useMessages } from '../i18n/language';
import { wayQuery } from '../reach/way';
import { HOME } from '../search/filters';
import { OfferFrame } from '../search/OfferFrame';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import styles from './ForYouPage.module.css';
import { reasonsOf } from './why';

interface Props {
  one: OfferForYou;
  known: { home: boolean };
  applied: boolean;
  /** How it differs from others of its title. */
  differs?: string | undefined;
}

export function ForYouCard({ one, known, applied, differs }: Props) {
  const t = useMessages();
  const format = useFormat();
  const { language } = useLanguage();
  const { offer } = one;
  const words = new Intl.ListFormat(language, { type: 'conjunction' });
  const reasons = reasonsOf(one, known, t, { list: (parts) => words.format(parts), days: format.days });
  return (
    <OfferFrame offer={offer}>
      {(one.surprise || applied) && (
        <p className={ui.row}>
          {one.surprise && <span className={`${ui.badge} ${ui.act}`}>{t.forYou.surprise}</span>}
          {applied && <span className={`${ui.badge} ${ui.wait}`}>{t.forYou.applied}</span>}
        </p>
      )}
      <h3>
        <Link
          to={{
            pathname: `/offres/${offer.id}`,
            search: wayQuery(one.week, known.home ? HOME : undefined),
          }}
        >
          {offer.title}
        </Link>
      </h3>
      <p className={ui.soft}>
        {offer.companyName} · {offer.tradeLabel} · {offer.communeName}
      </p>
      {differs && <p className={ui.hint}>{t.search.differs(differs)}</p>}
      <ul className={styles.reasons} aria-label={t.forYou.why}>
        {reasons.map(({ icon, words }) => (
          <li key={icon}>
            <Icon name={icon} size={18} /> <span>{words}</span>
          </li>
        ))}
      </ul>
    </OfferFrame>
  );
}
