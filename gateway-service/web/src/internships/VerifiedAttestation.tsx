import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { sha256 } from '../files/sha256';
import { Problem } from '../api/problem';
import { useDeskMessages, useFormat } from '../i18n/language';
import { FileDrop } from '../ui/FileDrop';
import { Icon } from '../ui/Icon';
import { Answer } from '../ui/states';
import ui from '../ui/ui.module.css';
import { attestationQuery } from './internships';

/** A code that is on no agreement may be on an attestation. The file is compared in this browser and sent nowhere. */
export function VerifiedAttestation({ code, otherwise }: { code: string; otherwise: ReactNode }) {
  const t = useDeskMessages();
  const words = t.internships.verified;
  const format = useFormat();
  const found = useQuery(attestationQuery(code));
  const check = useMutation({ mutationFn: sha256 });
  if (found.error instanceof Problem && found.error.status === 404) return otherwise;
  return (
    <Answer of={found}>
      {(attestation) => (
        <>
          <section className={`${ui.card} ${ui.stackTight}`}>
            <h2>{words.title(attestation.initials)}</h2>
            <p className={ui.soft}>
              {format.placeWeeks(attestation)} · {format.programme(attestation.programme)}
            </p>
            <p>
              <span className={`${ui.badge} ${ui.good}`}>
                <Icon name="shield" size={16} /> {words.madeAt(format.day(attestation.madeAt))}
              </span>
            </p>
          </section>
          <FileDrop
            label={words.drop}
            hint={t.agreements.verifyPage.dropHint}
            accept="application/pdf,.pdf"
            busy={check.isPending}
            onFile={(file) => check.mutate(file)}
          />
          <div role="status" aria-busy={check.isPending}>
            {check.data && (
              <p
                className={`${ui.notice} ${check.data === attestation.sha256 ? ui.noticeGood : ui.noticeBad}`}
              >
                <Icon name={check.data === attestation.sha256 ? 'check' : 'warn'} />{' '}
                <span>{check.data === attestation.sha256 ? words.same : words.other}</span>
              </p>
            )}
            {check.isError && <p>{t.errors.generic}</p>}
          </div>
        </>
      )}
    </Answer>
  );
}
