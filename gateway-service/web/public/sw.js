// Without a network the site still opens: its frame for everybody, and for whoever is signed in the code of the pages
// that are read offline. What these pages show is kept by the program itself, an account at a time (src/offline).
// The build writes the files in; each build has a store of its own.
const FRAME = [];
const PAGES = [];
const STORE = 'stagein.program.dev';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(STORE)
      .then((store) => store.addAll(['/', ...FRAME]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('stagein.program.') && name !== STORE)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'pages') event.waitUntil(caches.open(STORE).then((store) => store.addAll(PAGES)));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  // A page may be gone before it has emptied the stores itself.
  if (url.pathname === '/logout') return event.waitUntil(forgetKept());
  if (request.method !== 'GET') return;
  if (url.pathname.startsWith('/assets/')) return event.respondWith(asset(request));
  if (request.mode === 'navigate' && !/^\/(api|login|oauth2|realms|docs)(\/|$)/.test(url.pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match('/')));
  }
});

/** Its name changes with its content: what is kept is right. */
async function asset(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(STORE)).put(request, answer.clone());
  return answer;
}

async function forgetKept() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith('stagein.kept.')).map((name) => caches.delete(name)),
  );
}
