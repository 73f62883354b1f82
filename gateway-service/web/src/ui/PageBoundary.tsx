import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, Suspense, type ReactNode } from 'react';
import { Problem } from '../api/problem';
import { PageFailure } from './PageFailure';
import { Loading } from './states';

interface Props {
  /** Where the reader is: what failed there says nothing of another place. */
  at: string;
  children: ReactNode;
}

/**
 * Waits for what a page cannot do without (`useSuspenseQuery`), and says what went wrong with it: once for all pages, in
 * the frame. What is fetched again later leaves the page as it is; only the first answer is waited for.
 */
export function PageBoundary({ at, children }: Props) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <ProblemBoundary at={at} onRetry={reset}>
          <Suspense fallback={<Loading title />}>{children}</Suspense>
        </ProblemBoundary>
      )}
    </QueryErrorResetBoundary>
  );
}

interface State {
  failure: unknown;
}

class ProblemBoundary extends Component<Props & { onRetry: () => void }, State> {
  override state: State = { failure: undefined };

  static getDerivedStateFromError(failure: unknown): State {
    return { failure };
  }

  override componentDidUpdate(before: Props) {
    if (before.at !== this.props.at && this.state.failure !== undefined) this.again();
  }

  private readonly again = () => {
    this.props.onRetry();
    this.setState({ failure: undefined });
  };

  override render() {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    // A fault of the program is no answer of a service: for the last resort around us.
    if (!(failure instanceof Problem)) throw failure;
    return <PageFailure error={failure} onRetry={this.again} />;
  }
}
