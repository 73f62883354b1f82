import type { ReactNode } from 'react';
import type { OfferCard } from '../api/types';
import { FavouriteButton } from '../favourites/FavouriteButton';
import { Icon } from '../ui/Icon';
import { familyIcon } from './familyIcon';
import styles from './OfferFrame.module.css';

interface Props {
  offer: OfferCard;
  /** With a heading that holds the link: the whole frame leads where it does. */
  children: ReactNode;
}

/** An offer in a list: the sign of its family, what is told of it, a student's heart. */
export function OfferFrame({ offer, children }: Props) {
  return (
    <article className={styles.card}>
      <span className={styles.sign}>
        <Icon name={familyIcon(offer.family)} size={26} />
      </span>
      <div className={styles.text}>{children}</div>
      <FavouriteButton offerId={offer.id} title={offer.title} corner />
    </article>
  );
}
