import { Link, useLocation } from 'react-router';
import { useFindingMessages } from '../i18n/language';
import { signInAddress, useSession } from '../session/session';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import { useProfile } from './profile';

/** What is missing to set out from home: being signed in, or a home in the profile. */
export function HomeNotice() {
  const t = useFindingMessages();
  const session = useSession();
  const place = useLocation();
  const profile = useProfile().data;
  if (session.signedIn && (!profile || profile.home)) return null;
  return (
    <p className={ui.notice}>
      <Icon name="home" />
      <span>
        {session.signedIn ? (
          <>
            {t.search.noHome} <Link to="/profil">{t.nav.profile}</Link>
          </>
        ) : (
          <>
            {t.search.homeAsk} <a href={signInAddress(place)}>{t.nav.signIn}</a>
          </>
        )}
      </span>
    </p>
  );
}
