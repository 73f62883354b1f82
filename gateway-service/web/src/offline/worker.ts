/** The worker that draws the site without a network; registered when the page has all it needs. */
export function registerWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const begin = () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  if (document.readyState === 'complete') setTimeout(begin, 2_000);
  else window.addEventListener('load', () => setTimeout(begin, 2_000), { once: true });
}

/** Fetches the code of the pages that are read offline: for whoever is signed in. */
export function fetchOfflinePages(): void {
  if (!('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage('pages'));
}
