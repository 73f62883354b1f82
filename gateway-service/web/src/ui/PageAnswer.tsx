import type { ReactNode } from 'react';
import { PageFailure } from './PageFailure';
import { Answer, Loading, type Asked } from './states';

interface Props<T> {
  of: Asked<T>;
  cards?: number;
  children: (data: T) => ReactNode;
}

/** The one query that a whole page waits for, in the shape of that page. Who waits for several: `useSuspenseQueries`. */
export function PageAnswer<T>({ of, cards = 2, children }: Props<T>) {
  if (of.data === undefined && of.error) {
    return <PageFailure error={of.error} onRetry={() => void of.refetch()} />;
  }
  return (
    <Answer of={of} loading={<Loading title cards={cards} />}>
      {children}
    </Answer>
  );
}
