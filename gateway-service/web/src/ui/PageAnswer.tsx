import type { ReactNode } from 'react';
import { Problem } from '../api/problem';
import { useShellMessages } from '../i18n/language';
import NotFound from './NotFound';
import { PageTitle } from './PageTitle';
import { Answer, Failure, Loading, type Asked } from './states';
import ui from './ui.module.css';

/** An id that cannot be one is as little there as one of nobody's. */
const MISSING: readonly number[] = [400, 404];

interface Props<T> {
  of: Asked<T>;
  cards?: number;
  children: (data: T) => ReactNode;
}

/** The query that a whole page waits for: what is not there is a page that is not there, all else fails under a title. */
export function PageAnswer<T>({ of, cards = 2, children }: Props<T>) {
  const t = useShellMessages();
  if (of.data === undefined && of.error) {
    if (of.error instanceof Problem && MISSING.includes(of.error.status)) return <NotFound />;
    return (
      <div className={ui.stack}>
        <PageTitle title={t.errors.title} />
        <Failure error={of.error} onRetry={() => void of.refetch()} />
      </div>
    );
  }
  return (
    <Answer of={of} loading={<Loading title cards={cards} />}>
      {children}
    </Answer>
  );
}
