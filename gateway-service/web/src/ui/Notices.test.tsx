import { act, renderHook, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NoticeProvider, useNotice } from './Notices';

let say: (text: string) => void;

beforeEach(() => {
  vi.useFakeTimers();
  say = renderHook(useNotice, { wrapper: NoticeProvider }).result.current;
});
afterEach(() => vi.useRealTimers());

const shown = () => [...screen.getByRole('status').children].map((each) => each.textContent.trim());

it('the news of a message leaves what was just done on screen', () => {
  act(() => say('Place confirmée.'));
  act(() => vi.advanceTimersByTime(5000));
  act(() => say('Nouveau message'));

  expect(shown()).toEqual(['Place confirmée.', 'Nouveau message']);
  act(() => vi.advanceTimersByTime(4000));
  expect(shown()).toEqual(['Nouveau message']);
});

it('the same thing said twice stands once, and as long as from the second time', () => {
  act(() => say('Enregistré.'));
  act(() => vi.advanceTimersByTime(5000));
  act(() => say('Enregistré.'));
  act(() => vi.advanceTimersByTime(5000));

  expect(shown()).toEqual(['Enregistré.']);
});

it('of many at once the newest three stand', () => {
  act(() => ['un', 'deux', 'trois', 'quatre'].forEach((each) => say(each)));

  expect(shown()).toEqual(['deux', 'trois', 'quatre']);
});
