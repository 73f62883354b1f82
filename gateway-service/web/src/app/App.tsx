import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { useShellMessages } from '../i18n/language';
import { setProgrammeLabels } from '../i18n/programmeLabels';
import { PageRoutes } from '../routes';
import { ReaderLevel } from '../session/ReaderLevel';
import { sessionQuery } from '../session/session';
import { useTerritory } from '../territory/territory';
import { NoticeProvider } from '../ui/Notices';
import { OfflineNotice } from '../offline/OfflineNotice';
import { PageBoundary } from '../ui/PageBoundary';
import { Failure, Loading } from '../ui/states';
import styles from './App.module.css';
import { Crash } from './Crash';
import { Footer } from './Footer';
import { Header } from './Header';

const SignedIn = lazy(() => import('./SignedIn'));

export function App() {
  const t = useShellMessages();
  const session = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  useTerritoryColour();
  useTerritoryProgrammes();
  useScrollToTop();

  return (
    <NoticeProvider>
      <a className={styles.skip} href="#main">
        {t.common.skip}
      </a>
      <Header />
      <OfflineNotice />
      <main id="main" className={styles.main} tabIndex={-1}>
        <Crash key={pathname}>
          <PageBoundary at={`${pathname}${search}`}>
            {session.isSuccess && (
              <ReaderLevel>
                <PageRoutes />
              </ReaderLevel>
            )}
            {session.isPending && <Loading title />}
            {session.isError && <Failure error={session.error} onRetry={() => void session.refetch()} />}
          </PageBoundary>
        </Crash>
      </main>
      <Footer />
      {session.data?.signedIn && (
        <Suspense>
          <SignedIn />
        </Suspense>
      )}
    </NoticeProvider>
  );
}

/** The territory's own colour, for decoration only: contrast never depends on it. */
function useTerritoryColour() {
  const accent = useTerritory().data?.branding?.accent;
  useEffect(() => {
    if (accent && CSS.supports('color', accent)) {
      document.documentElement.style.setProperty('--territory-accent', accent);
    }
  }, [accent]);
}

/** What the territory's programmes are called, for every page. */
function useTerritoryProgrammes() {
  const labels = useTerritory().data?.programmeLabels;
  useEffect(() => {
    if (labels) setProgrammeLabels(labels);
  }, [labels]);
}

function useScrollToTop() {
  const { pathname, hash } = useLocation();
  const move = useNavigationType();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current !== pathname && move !== 'POP' && !hash) window.scrollTo(0, 0);
    last.current = pathname;
  }, [pathname, move, hash]);
}
