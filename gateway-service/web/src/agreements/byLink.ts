import { useMutation } from '@tanstack/react-query';
import { api, change } from '../api/client';
import type { PartValues } from './agreements';

/** What the mail holds: the link's secret part and the code beside it. */
export interface LinkKey {
  token: string;
  code: string;
}

export function useViewByLink() {
  return useMutation({
    mutationFn: (key: LinkKey) => change(() => api.POST('/api/agreements/by-link/view', { body: key })),
  });
}

export function useFillByLink(key: LinkKey) {
  return useMutation({
    mutationFn: (written: PartValues) =>
      change(() => api.POST('/api/agreements/by-link/part', { body: { ...key, ...written } })),
  });
}

export function askForCodeByLink(key: LinkKey) {
  return change(() => api.POST('/api/agreements/by-link/codes', { body: key }));
}

export function signByLink(key: LinkKey, document: { version: number; sha256: string }, signingCode: string) {
  return change(() =>
    api.POST('/api/agreements/by-link/sign', {
      body: { ...key, ...document, consent: true, signingCode },
    }),
  );
}

export function useRefuseByLink(key: LinkKey) {
  return useMutation({
    mutationFn: (refusal: { version: number; reason: string }) =>
      change(() => api.POST('/api/agreements/by-link/refuse', { body: { ...key, ...refusal } })),
  });
}

export function usePdfByLink(key: LinkKey) {
  return useMutation({
    mutationFn: () =>
      change<unknown>(() =>
        api.POST('/api/agreements/by-link/pdf', { body: key, parseAs: 'blob' }),
      ) as Promise<Blob>,
  });
}
