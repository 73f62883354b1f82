import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'vitest/config';

/** What the gateway sends to a browser that reads Brotli: a sixth less than gzip, and pressed once, not each time. */
function brotli(): Plugin {
  return {
    name: 'brotli',
    apply: 'build',
    writeBundle({ dir }) {
      const assets = join(dir ?? 'dist', 'assets');
      for (const name of readdirSync(assets)) {
        if (!/\.(js|css|svg)$/.test(name)) continue;
        const file = join(assets, name);
        writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
      }
    },
  };
}

interface Landing {
  address: string;
  modules: readonly string[];
  /** Which words it has beside those of the frame; those of the pages if nothing is said. */
  words?: readonly ('finding' | 'pages')[];
  search?: string;
}

/** What a first visit may land on, as early.js matches addresses; all else is fetched when the program asks for it. */
const LANDINGS: readonly Landing[] = [
  { address: '^/$', modules: ['src/search/TerritoryPicture.tsx'], words: [], search: '{"size":1}' },
  {
    address: '^/offres$',
    modules: ['src/search/SearchPage.tsx'],
    words: ['finding'],
    search: '{"size":50,"sort":"RELEVANCE"}',
  },
  { address: '^/offres/[^/]+$', modules: ['src/offer/OfferPage.tsx'], words: ['finding'] },
  { address: '^/metiers$', modules: ['src/discovery/StartPage.tsx'] },
  { address: '^/premiere-connexion$', modules: ['src/student/FirstSignInPage.tsx'] },
];

/** The pages that are read offline, and what the frame adds for whoever is signed in. */
const OFFLINE: readonly string[] = [
  'src/applications/MyApplicationsPage.tsx',
  'src/inbox/InboxPage.tsx',
  'src/reach/PlacementWayPage.tsx',
  'src/reach/FoundWayPage.tsx',
  'src/forYou/ForYouPage.tsx',
  'src/app/SignedIn.tsx',
  'src/app/AccountPanel.tsx',
];

/** Tells early.js the files of each landing and gives it a name that changes with it; tells sw.js what to keep. */
function early(): Plugin {
  return {
    name: 'early',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      const dist = dir ?? 'dist';
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
      const index = join(dist, 'index.html');
      const html = readFileSync(index, 'utf8');
      const needs = (modules: readonly string[]) => {
        const files = modules.flatMap((module) => {
          const chunk = chunks.find((one) => one.moduleIds.some((id) => id.endsWith(`/${module}`)));
          if (!chunk) throw new Error(`${module} is in no chunk`);
          return filesOf(chunk, chunks);
        });
        return [...new Set(files)].filter((file) => !html.includes(file)).map((file) => `/${file}`);
      };
      const pages = LANDINGS.map(({ address, modules, words: heard = ['finding', 'pages'], search }) => {
        const words = (language: string) => heard.map((part) => `src/i18n/${language}.${part}.ts`);
        const files = {
          fr: needs([...modules, ...words('fr')]),
          en: needs([...modules, 'src/i18n/en.ts', ...words('en')]),
        };
        return [address, files, search];
      });
      const source = join(dist, 'early.js');
      const text = readFileSync(source, 'utf8').replace(
        'var pages = [];',
        `var pages = ${JSON.stringify(pages)};`,
      );
      const name = `assets/early-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.js`;
      writeFileSync(join(dist, name), text);
      rmSync(source);
      const page = html.replace('/early.js', `/${name}`);
      writeFileSync(index, page);
      const frame = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
      const offline = [
        ...new Set([...needs(OFFLINE), ...needs(['src/i18n/fr.finding.ts', 'src/i18n/fr.pages.ts'])]),
      ];
      const worker = join(dist, 'sw.js');
      const build = createHash('sha256').update(page).update(offline.join()).digest('hex').slice(0, 8);
      writeFileSync(
        worker,
        readFileSync(worker, 'utf8')
          .replace('const FRAME = [];', `const FRAME = ${JSON.stringify(frame)};`)
          .replace('const PAGES = [];', `const PAGES = ${JSON.stringify(offline)};`)
          .replace('stagein.program.dev', `stagein.program.${build}`),
      );
    },
  };
}

function filesOf(chunk: Rolldown.OutputChunk, all: readonly Rolldown.OutputChunk[]): string[] {
  const css = chunk.viteMetadata ? [...chunk.viteMetadata.importedCss] : [];
  const imported = chunk.imports.flatMap((name) => {
    const next = all.find((one) => one.fileName === name);
    return next ? filesOf(next, all) : [];
  });
  return [chunk.fileName, ...css, ...imported];
}

/** Stops the build where every first visit would fetch a library that its page does not need. */
function lean(): Plugin {
  return {
    name: 'lean',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
      const entry = chunks.find((part) => part.isEntry);
      const needed = new Set<string>();
      const need = (id: string) => {
        if (needed.has(id)) return;
        needed.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(need);
      };
      entry?.moduleIds.forEach(need);
      const first = chunks.filter((part) => entry?.imports.includes(part.fileName));
      const idle = first.flatMap((part) => part.moduleIds.filter((id) => !needed.has(id)));
      const libraries = idle.filter((id) => id.includes('node_modules'));
      if (libraries.length > 0) throw new Error(`No first visit needs ${libraries.join(', ')}`);
    },
  };
}

const DESK = /src\/(agreements|company|operations|school|operator|guardian|settings)\//;

interface Graph {
  getModuleInfo: (id: string) => Rolldown.ModuleInfo | null;
}

/** Where a search leads: what they share comes before what the pages of who is signed in share. */
const FINDING = /src\/(search\/SearchPage|offer\/OfferPage|discovery\/StartPage)\.tsx$/;

/** What the frame needs goes with it; what several pages share, with those of visitors, of pupils or of desks alone. */
function sharedBy(
  id: string,
  graph: { getModuleInfo: (id: string) => Rolldown.ModuleInfo | null },
): string | null {
  if (/\.(finding|pages|desks)\.ts$|src\/i18n\/(fr|en)\//.test(id)) return null;
  const seen = new Set<string>();
  const pages = new Set<string>();
  let frame = false;
  const visit = (module: string) => {
    if (seen.has(module)) return;
    seen.add(module);
    const info = graph.getModuleInfo(module);
    if (!info) return;
    if (info.isEntry) frame = true;
    if (info.dynamicImporters.length > 0) pages.add(module);
    info.importers.forEach(visit);
  };
  visit(id);
  if (frame) return 'frame';
  // The picture of the landing has a map too, and needs no more than that.
  if ([...pages].some((page) => page.endsWith('TerritoryPicture.tsx'))) return 'map';
  // The list of offers comes with them: one file less for the page that most visitors see first.
  if (pages.size < 2) return [...pages].some((page) => page.endsWith('/SearchPage.tsx')) ? 'finding' : null;
  // Pages without a form do not wait for what forms stand on.
  const needs = graph.getModuleInfo(id)?.importedIds ?? [];
  if ([id, ...needs].some((each) => /src\/forms\//.test(each))) return 'forms';
  if ([...pages].some((page) => FINDING.test(page))) return 'finding';
  return [...pages].every((page) => DESK.test(page)) ? 'desk' : 'shared';
}

export default defineConfig({
  plugins: [react(), lean(), early(), brotli()],
  build: {
    target: ['es2022', 'safari16'],
    // The content security policy allows no inline script and no data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // On a slow phone each further file costs a round trip: what pages share comes in few files, not in thirty.
        codeSplitting: {
          groups: [
            {
              name: 'libraries',
              test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack|openapi-fetch)\/|vite\/preload-helper|rolldown\/runtime/,
              priority: 7,
            },
            // Forms are behind a sign-in: what they stand on is no part of a first visit.
            {
              name: 'formLibraries',
              test: /node_modules\/(react-hook-form|zod|@hookform|@standard-schema)\//,
              priority: 6,
            },
            ...(['frame', 'map', 'finding', 'shared', 'desk', 'forms'] as const).map((part, at) => ({
              // A part takes with it what it needs: the earlier ones first.
              priority: 5 - at,
              test: /src\//,
              name: (id: string, graph: Graph) => (sharedBy(id, graph) === part ? part : null),
            })),
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    // The lists of the detector are the services' too.
    fs: { allow: ['.', '../../safeguarding/src/main/resources'] },
    proxy: Object.fromEntries(
      ['/api', '/login', '/logout', '/oauth2', '/docs'].map((path) => [
        path,
        // The gateway answers under its own address alone.
        { target: process.env.STAGEIN_GATEWAY ?? 'http://localhost:8080', changeOrigin: true },
      ]),
    ),
  },
  test: {
    environment: 'jsdom',
    // One window for all files of a worker: making a new one for each takes twice as long as all tests. setup.ts tidies up.
    isolate: false,
    // Forms typed into key by key take their time on a busy machine.
    testTimeout: 60_000,
    // Beside the reports of the Java tests, to be counted with them.
    reporters: ['default', ['junit', { outputFile: 'target/surefire-reports/TEST-web.xml' }]],
    setupFiles: ['src/test/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
    unstubGlobals: true,
  },
});
