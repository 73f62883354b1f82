import { useFindingMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { Icon } from '../ui/Icon';
import styles from './FavouriteButton.module.css';
import { useFavourite } from './favourites';

interface Props {
  offerId: string;
  title: string;
  /** In the corner of a card. */
  corner?: boolean;
}

/** The heart of an offer, for students. */
export function FavouriteButton(props: Props) {
  return useSession().is('student') ? <Heart {...props} /> : null;
}

function Heart({ offerId, title, corner = false }: Props) {
  const t = useFindingMessages();
  const { kept, turn } = useFavourite(offerId);
  return (
    <button
      type="button"
      className={corner ? `${styles.heart} ${styles.corner}` : styles.heart}
      aria-pressed={kept}
      aria-label={t.favourites.keep(title)}
      onClick={turn}
    >
      <Icon name="heart" size={22} />
    </button>
  );
}
