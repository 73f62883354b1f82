import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { awaitInstallOffer, useInstall } from './install';

function Control() {
  const install = useInstall();
  return install ? <button onClick={install}>Installer</button> : <p>rien</p>;
}

it('offers to install the app once the browser does, and asks it once', async () => {
  awaitInstallOffer();
  render(<Control />);
  expect(screen.getByText('rien')).toBeVisible();
  const prompt = vi.fn(() => Promise.resolve());
  const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt });
  act(() => void window.dispatchEvent(event));
  expect(event.defaultPrevented).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Installer' }));
  expect(prompt).toHaveBeenCalledOnce();
  expect(screen.getByText('rien')).toBeVisible();
});

it('has a manifest with all that a browser asks for, and the pictures it names', () => {
  const manifest = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')) as {
    name: string;
    lang: string;
    display: string;
    start_url: string;
    icons: { src: string; sizes: string; purpose: string }[];
    shortcuts: { url: string }[];
  };
  expect(manifest).toMatchObject({ lang: 'fr', display: 'standalone', start_url: '/' });
  expect(manifest.icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`)).toEqual([
    'any 192x192',
    'any 512x512',
    'maskable 192x192',
    'maskable 512x512',
  ]);
  for (const { src, sizes } of manifest.icons) {
    const picture = readFileSync(`public${src}`);
    expect(`${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`).toBe(sizes);
  }
  expect(manifest.shortcuts.map(({ url }) => url)).toEqual(['/candidatures', '/messages', '/offres']);
});
