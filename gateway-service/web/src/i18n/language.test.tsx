import { render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, it } from 'vitest';
import { fr } from './fr';
import { LanguageProvider, loadDeskMessages, useDeskMessages, useMessages } from './language';

function OfPages() {
  return <p>{useMessages().apply.title}</p>;
}

function OfDesks() {
  return <p>{useDeskMessages().lastPupils.lead}</p>;
}

it('does not wait for words that are there', async () => {
  await loadDeskMessages('fr');
  render(
    <LanguageProvider language="fr" messages={fr}>
      <Suspense fallback="waits">
        <OfDesks />
        <OfPages />
      </Suspense>
    </LanguageProvider>,
  );
  expect(screen.queryByText('waits')).not.toBeInTheDocument();
});
