import { useMutation } from '@tanstack/react-query';
import { api, change } from '../api/client';
import type { PartValues } from './agreements';
import type { ReadPaper } from './paper';

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

export function askForCodeByLink(key: LinkKey, bySms = false) {
  return change(() =>
    api.POST('/api/agreements/by-link/codes', { body: { ...key, ...(bySms && { sms: true }) } }),
  );
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

/** The paper with their own signature; link and code go in headers, since the body is the file. */
export function useBringByLink(key: LinkKey) {
  return useMutation({
    mutationFn: ({ file, reference, version }: ReadPaper & { file: File }) =>
      change(() =>
        api.POST('/api/agreements/by-link/own-scan', {
          params: {
            query: { reference, version },
            header: { 'Agreement-Link': key.token, 'Agreement-Code': key.code },
          },
          headers: { 'Content-Type': 'application/octet-stream' },
          body: file as unknown as string,
          bodySerializer: (whole) => whole,
        }),
      ),
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
