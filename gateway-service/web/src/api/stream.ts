import { askSession } from './client';

const AGAIN_AFTER = 15_000;

/**
 * Hears one kind of event of a stream until the returned function is called. The browser reconnects by itself unless it
 * was refused; then we try again, slowly, and say so each time.
 *
 * @param opened whenever it begins to listen, the first time too: what came before, and after the page was fetched, is
 *   on neither
 */
export function listen(
  path: string,
  kind: string,
  heard: (event: MessageEvent<string>) => void,
  opened?: () => void,
  refused?: () => void,
): () => void {
  if (typeof EventSource === 'undefined') return () => undefined;
  let stream: EventSource;
  let again: ReturnType<typeof setTimeout>;
  const open = () => {
    stream = new EventSource(path);
    stream.addEventListener(kind, heard);
    stream.addEventListener('open', () => opened?.());
    stream.addEventListener('error', () => {
      if (stream.readyState !== EventSource.CLOSED) return;
      void askSession();
      again = setTimeout(() => {
        refused?.();
        open();
      }, AGAIN_AFTER);
    });
  };
  open();
  return () => {
    clearTimeout(again);
    stream.close();
  };
}
