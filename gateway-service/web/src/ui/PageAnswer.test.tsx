import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { expect, it, vi } from 'vitest';
import { Problem } from '../api/problem';
import { PageAnswer } from './PageAnswer';

function show(error: unknown, refetch = vi.fn()) {
  render(
    <MemoryRouter>
      <PageAnswer of={{ data: undefined, error, refetch }}>{() => null}</PageAnswer>
    </MemoryRouter>,
  );
  return refetch;
}

it.each([400, 404])('says that a page is not there for status %i, with a way on', (status) => {
  show(new Problem(status));
  expect(screen.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' })).toBeVisible();
  expect(screen.getByRole('link')).toHaveAttribute('href', '/');
});

it('fails under a title of its own, and tries again', async () => {
  const refetch = show(new Problem(503));
  expect(screen.getByRole('heading', { level: 1, name: 'Ça n’a pas marché' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(refetch).toHaveBeenCalledOnce();
});
