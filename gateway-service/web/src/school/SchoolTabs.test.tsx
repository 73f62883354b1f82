import { act, render, screen, within } from '@testing-library/react';
import { Suspense } from 'react';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { loadDeskMessages } from '../i18n/language';
import { SchoolTabs } from './SchoolTabs';

async function open(address: string, leads = true) {
  await loadDeskMessages('fr');
  await act(async () => {
    render(
      <MemoryRouter initialEntries={[address]}>
        <Suspense fallback="…">
          <SchoolTabs query="?uai=0241011U" leads={leads} />
        </Suspense>
      </MemoryRouter>,
    );
  });
  return {
    part: (await screen.findByRole('navigation', { name: 'Mon établissement' })).querySelector(
      '[aria-current]',
    ),
    pages: (part: string) =>
      within(screen.getByRole('navigation', { name: part }))
        .getAllByRole('link')
        .map((link) => link.textContent),
    page: () => screen.getAllByRole('link').find((link) => link.getAttribute('aria-current') === 'page'),
  };
}

it('has four parts and the pages of the open one', async () => {
  const desk = await open('/etablissement?uai=0241011U');
  expect(desk.part).toHaveTextContent('Élèves');
  expect(desk.pages('Élèves')).toEqual(['Suivi des élèves', 'Derniers élèves', 'Échanges']);
  expect(desk.page()).toHaveAttribute('href', '/etablissement?uai=0241011U');
  expect(screen.getByRole('link', { name: 'Réglages' })).toHaveAttribute(
    'href',
    '/etablissement/importer?uai=0241011U',
  );
});

it('finds the part of a page behind a page', async () => {
  const desk = await open('/etablissement/conventions/signer');
  expect(desk.part).toHaveTextContent('Conventions');
  expect(desk.page()).toHaveTextContent('Toutes les conventions');
});

it('counts what has no page of its own to the pupils', async () => {
  expect((await open('/etablissement/tours/7')).part).toHaveTextContent('Élèves');
});

it('leaves lists and the team to the head', async () => {
  const desk = await open('/etablissement/fiches', false);
  expect(desk.part).toHaveTextContent('Réglages');
  expect(desk.pages('Réglages')).toEqual(['Fiches de connexion', 'Semaines de stage']);
  expect(screen.getByRole('link', { name: 'Réglages' })).toHaveAttribute(
    'href',
    '/etablissement/fiches?uai=0241011U',
  );
});
