import { Problem } from '../api/problem';
import { useShellMessages } from '../i18n/language';
import NotFound from './NotFound';
import { PageTitle } from './PageTitle';
import { Failure } from './states';
import ui from './ui.module.css';

/** An id that cannot be one is as little there as one of nobody's. */
const MISSING: readonly number[] = [400, 404];

/** In place of a page: what is not there is a page that is not there, all else fails under a title. */
export function PageFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useShellMessages();
  if (error instanceof Problem && MISSING.includes(error.status)) return <NotFound />;
  return (
    <div className={ui.stack}>
      <PageTitle title={t.errors.title} />
      <Failure error={error} onRetry={onRetry} />
    </div>
  );
}
