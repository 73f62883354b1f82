import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, change } from '../api/client';
import type { AgreementScan, AgreementSigner, AgreementView } from '../api/types';
import ui from '../ui/ui.module.css';
import { agreementQuery, useAgreementsAgain } from './agreements';

/** As much as the service takes, in bytes. */
export const LARGEST_SCAN = 10 * 1024 * 1024;

/** What is read at the foot of a signed paper. */
export interface ReadPaper {
  reference: string;
  version: number;
}

/** What somebody reads on a signed paper. */
export interface Attestation extends ReadPaper {
  file: File;
  signers: string[];
}

function useScanChange<Asked>(id: string, send: (asked: Asked) => Promise<AgreementView>) {
  const queries = useQueryClient();
  const again = useAgreementsAgain();
  return useMutation({
    mutationFn: send,
    onSuccess: (view) => queries.setQueryData(agreementQuery(id).queryKey, view),
    onSettled: () => void again(),
  });
}

export function useAttest(id: string) {
  return useScanChange(id, ({ file, reference, version, signers }: Attestation) =>
    change(() =>
      api.POST('/api/agreements/{id}/scans', {
        params: { path: { id }, query: { reference, version, signers } },
        headers: { 'Content-Type': 'application/octet-stream' },
        body: file as unknown as string,
        bodySerializer: (whole) => whole,
      }),
    ),
  );
}

/** A signer's own paper. */
export function useBring(id: string) {
  return useScanChange(id, ({ file, reference, version }: ReadPaper & { file: File }) =>
    change(() =>
      api.POST('/api/agreements/{id}/own-scan', {
        params: { path: { id }, query: { reference, version } },
        headers: { 'Content-Type': 'application/octet-stream' },
        body: file as unknown as string,
        bodySerializer: (whole) => whole,
      }),
    ),
  );
}

/** What a paper carries that a signer has sent in. */
export function useAttestBrought(id: string, scan: string) {
  return useScanChange(id, (read: ReadPaper & { signers: string[] }) =>
    change(() =>
      api.POST('/api/agreements/{id}/scans/{scan}/attest', { params: { path: { id, scan } }, body: read }),
    ),
  );
}

export function useConfirmScan(id: string, scan: string) {
  return useScanChange(id, () =>
    change(() => api.POST('/api/agreements/{id}/scans/{scan}/confirm', { params: { path: { id, scan } } })),
  );
}

export function useRejectScan(id: string, scan: string) {
  return useScanChange(id, (reason: string) =>
    change(() =>
      api.POST('/api/agreements/{id}/scans/{scan}/reject', {
        params: { path: { id, scan } },
        body: { reason },
      }),
    ),
  );
}

export function useWithdrawScan(id: string, scan: string) {
  return useScanChange(id, () =>
    change(() => api.POST('/api/agreements/{id}/scans/{scan}/withdraw', { params: { path: { id, scan } } })),
  );
}

export const scanFileAddress = (id: string, scan: string) => `/api/agreements/${id}/scans/${scan}/file`;
export const printAddress = (ids: readonly string[]) => `/api/agreements/print.pdf?ids=${ids.join(',')}`;

/** Whose signatures a scan carries; of an older document's signers nobody is known any more. */
export function signersOf(view: AgreementView, scan: AgreementScan): AgreementSigner[] {
  return (view.current?.signers ?? []).filter((signer) => scan.signers.includes(signer.id));
}

/** Ids of the signers for whom a paper waits to be confirmed. */
export function waitingOnPaper(view: AgreementView): Set<string> {
  return new Set(view.scans.filter(isWaiting).flatMap((scan) => scan.signers));
}

export function isWaiting({ state }: AgreementScan): boolean {
  return state === 'BROUGHT' || state === 'ATTESTED';
}

/** Whether its file is kept: of what counts for nothing it is erased. */
export function isThere(scan: AgreementScan): boolean {
  return isWaiting(scan) || scan.state === 'CONFIRMED';
}

export function toneOfScan(scan: AgreementScan): string {
  return (scan.state === 'CONFIRMED' ? ui.good : isWaiting(scan) ? ui.wait : ui.bad) ?? '';
}
