import { Component, useEffect, useRef, type ReactNode } from 'react';
import { useShellMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { useOffline } from '../api/connection';
import { PageTitle } from '../ui/PageTitle';
import ui from '../ui/ui.module.css';

/** The last resort: a page that fails to draw, or a part of the program that no longer loads after a release. */
export class Crash extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <CrashPage /> : this.props.children;
  }
}

function CrashPage() {
  const t = useShellMessages();
  const offline = useOffline();
  const wasOffline = useRef(offline);
  // The code of a page that could not be fetched: it is tried again once there is a network.
  useEffect(() => {
    if (wasOffline.current && !offline) location.reload();
    wasOffline.current = offline;
  }, [offline]);
  return (
    <div className={ui.stack}>
      <PageTitle title={offline ? t.offline.title : t.errors.crash} />
      <p>{offline ? t.offline.page : t.errors.generic}</p>
      <div>
        <Button onClick={() => location.reload()}>{offline ? t.common.retry : t.errors.reload}</Button>
      </div>
    </div>
  );
}
