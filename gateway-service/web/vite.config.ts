import react from '@vitejs/plugin-react';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'vite';
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

export default defineConfig({
  plugins: [react(), brotli()],
  build: {
    target: ['es2022', 'safari16'],
    // The content security policy allows no inline script and no data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'libraries', test: /node_modules/ }] } },
    },
  },
  server: {
    host: '127.0.0.1',
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
    // Forms typed into key by key take their time on a busy machine.
    testTimeout: 20_000,
    // Beside the reports of the Java tests, to be counted with them.
    reporters: ['default', ['junit', { outputFile: '../target/surefire-reports/TEST-web.xml' }]],
    setupFiles: ['src/test/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
    unstubGlobals: true,
  },
});
