import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { en } from './en';
import { fr } from './fr';
import { LanguageProvider, useFormat, type Language } from './language';
import { setProgrammeLabels } from './programmeLabels';

function Third() {
  return <p>{useFormat().programme('3e')}</p>;
}

function show(language: Language) {
  render(
    <LanguageProvider language={language} messages={language === 'fr' ? fr : en}>
      <Third />
    </LanguageProvider>,
  );
}

afterEach(() => {
  setProgrammeLabels({});
});

it('shows the id until the territory is there, then its label', () => {
  show('fr');
  expect(screen.getByText('3e')).toBeVisible();
  act(() => {
    setProgrammeLabels({ '3e': { fr: 'Troisième', en: 'Year 10 (3e)' } });
  });
  expect(screen.getByText('Troisième')).toBeVisible();
});

it('says it in English, and in French where there is no English', () => {
  setProgrammeLabels({ '3e': { fr: 'Troisième', en: 'Year 10 (3e)' } });
  show('en');
  expect(screen.getByText('Year 10 (3e)')).toBeVisible();
  act(() => {
    setProgrammeLabels({ '3e': { fr: 'Troisième' } });
  });
  expect(screen.getByText('Troisième')).toBeVisible();
});
