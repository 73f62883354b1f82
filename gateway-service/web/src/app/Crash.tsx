import { Component, type ReactNode } from 'react';
import { useShellMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Empty } from '../ui/states';

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
  return (
    <Empty title={t.errors.crash} text={t.errors.generic}>
      <Button onClick={() => location.reload()}>{t.errors.reload}</Button>
    </Empty>
  );
}
