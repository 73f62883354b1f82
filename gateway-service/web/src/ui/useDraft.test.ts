import { act, renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { forgetDrafts, useDraft } from './useDraft';

const blank = { motivation: '' };

describe('a draft', () => {
  it('is there again after the page is loaded anew', () => {
    const first = renderHook(() => useDraft('lea/offer', blank));
    act(() => first.result.current.write({ motivation: 'J’aime' }));
    first.unmount();
    expect(renderHook(() => useDraft('lea/offer', blank)).result.current.draft).toEqual({
      motivation: 'J’aime',
    });
  });

  it('is not shown to the next person, and is gone after signing out', () => {
    const lea = renderHook(() => useDraft('lea/offer', blank));
    act(() => lea.result.current.write({ motivation: 'J’aime' }));
    expect(renderHook(() => useDraft('noah/offer', blank)).result.current.draft).toEqual(blank);
    forgetDrafts();
    expect(renderHook(() => useDraft('lea/offer', blank)).result.current.draft).toEqual(blank);
  });

  it('is there in another tab where that is asked for, until signing out', () => {
    const invited = renderHook(() => useDraft('invitation', { token: '' }, 'browser'));
    act(() => invited.result.current.write({ token: 'secret' }));
    sessionStorage.clear();
    const tab = () => renderHook(() => useDraft('invitation', { token: '' }, 'browser')).result.current.draft;
    expect(tab()).toEqual({ token: 'secret' });
    forgetDrafts();
    expect(tab()).toEqual({ token: '' });
  });

  it('is kept in the page where the browser refuses to store it', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const hook = renderHook(() => useDraft('lea/offer', blank));
    act(() => hook.result.current.write({ motivation: 'J’aime' }));
    expect(hook.result.current.draft).toEqual({ motivation: 'J’aime' });
  });
});
