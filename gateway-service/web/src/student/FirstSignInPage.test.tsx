import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { expect, it } from 'vitest';
import FirstSignInPage from './FirstSignInPage';

function Where() {
  const { pathname, hash } = useLocation();
  return <output>{pathname + hash}</output>;
}

async function open(address: string) {
  await act(async () => {
    render(
      <QueryClientProvider client={new QueryClient()}>
        <MemoryRouter initialEntries={[address]}>
          <Suspense fallback="…">
            <Routes>
              <Route path="/premiere-connexion" element={<FirstSignInPage />} />
            </Routes>
            <Where />
          </Suspense>
        </MemoryRouter>
      </QueryClientProvider>,
    );
  });
}

it('has the code from the QR code, and the address has it no longer', async () => {
  await open('/premiere-connexion#KMPRTVWX');
  expect(await screen.findByLabelText('Ton code')).toHaveValue('KMPRTVWX');
  expect(await screen.findByText('/premiere-connexion')).toBeVisible();
});

it('takes nothing but a code from the address', async () => {
  await open('/premiere-connexion#<img src=x>');
  expect(await screen.findByLabelText('Ton code')).toHaveValue('');
});
