import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Problem } from '../api/problem';
import type { Verification } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { OfProgramme } from '../i18n/level';
import { FileDrop } from '../ui/FileDrop';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Answer } from '../ui/states';
import ui from '../ui/ui.module.css';
import { VerifiedAttestation } from '../internships/VerifiedAttestation';
import { verificationQuery } from './agreements';
import { compared } from './comparison';
import { NotPossibleHere, sha256 } from '../files/sha256';
import { stateOf } from './standing';
import { VerifiedAmendments } from './VerifiedAmendments';
import styles from './VerifyPage.module.css';

/** The kept documents are well below; more would only fill the phone's memory. */
const LARGEST = 50 * 1024 * 1024;

/** What anybody may know who holds the document: how it stands, and whether a file is that document. */
export default function VerifyPage() {
  const { code = '' } = useParams();
  const t = useDeskMessages();
  const words = t.agreements.verifyPage;
  const found = useQuery(verificationQuery(code));
  const unknown = found.error instanceof Problem && found.error.status === 404;
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <PageTitle title={words.title} />
      {unknown ? (
        <VerifiedAttestation
          code={code}
          otherwise={
            <p className={`${ui.notice} ${ui.noticeBad}`} role="alert">
              <Icon name="warn" /> <span>{words.unknown}</span>
            </p>
          }
        />
      ) : (
        <Answer of={found}>
          {(verification) => (
            <OfProgramme id={verification.programme}>
              <Known of={verification} />
              <Compare with={verification} />
              <Versions of={verification} />
              <VerifiedAmendments of={verification} />
              <p className={ui.hint}>{words.privacy}</p>
            </OfProgramme>
          )}
        </Answer>
      )}
    </div>
  );
}

function Known({
  of: { state, initials, week, lastWeek, programme, signers, partlyOnPaper, lastDay, amends },
}: {
  of: Verification;
}) {
  const t = useDeskMessages();
  const words = t.agreements.verifyPage;
  const card = t.agreementCard;
  const format = useFormat();
  const sealed = state === 'SEALED';
  return (
    <section className={`${ui.card} ${ui.stack}`}>
      <div className={ui.stackTight}>
        <h2>{words.of(initials)}</h2>
        {amends && (
          <p>
            <strong>{t.amendments.verify.amends(amends.number)}</strong>
          </p>
        )}
        <p className={ui.soft}>
          {format.placeWeeks({ week, lastWeek })} · {format.programme(programme)}
        </p>
        <p>
          <span className={`${ui.badge} ${sealed ? ui.good : ui.wait}`}>
            <Icon name={sealed ? 'shield' : 'clock'} size={16} /> {stateOf(card, state, amends !== undefined)}
          </span>
        </p>
        {partlyOnPaper && <p>{t.paper.partlyText}</p>}
        {lastDay && <p>{t.amendments.verify.lastDay(format.date(lastDay))}</p>}
      </div>
      <ul className={ui.stackTight}>
        {signers.map((signer, at) => (
          <li key={at} className={ui.row}>
            <Icon name={signer.signed ? 'check' : 'clock'} size={18} />
            <span>
              {card.who[signer.party]} : {signer.signed ? words.signed : words.waiting}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

class TooLarge extends Error {}

/** The file is read in this browser and sent nowhere. */
function Compare({ with: verification }: { with: Verification }) {
  const t = useDeskMessages();
  const words = t.agreements.verifyPage;
  const check = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > LARGEST) throw new TooLarge();
      const fingerprint = await sha256(file);
      return { name: file.name, fingerprint, ...compared(fingerprint, verification) };
    },
  });
  const outcome = check.data;
  return (
    <section className={ui.stack}>
      <FileDrop
        label={words.drop}
        hint={words.dropHint}
        accept="application/pdf,.pdf"
        busy={check.isPending}
        onFile={(file) => check.mutate(file)}
      />
      <div role="status" aria-busy={check.isPending}>
        {check.isPending && <p>{words.checking}</p>}
        {check.isError && (
          <Outcome
            good={false}
            text={
              check.error instanceof NotPossibleHere
                ? words.notHere
                : check.error instanceof TooLarge
                  ? words.tooLarge
                  : t.errors.generic
            }
          />
        )}
        {outcome && (
          <>
            <Outcome
              good={outcome.is === 'SEALED' || outcome.is === 'FROZEN'}
              text={
                outcome.is === 'SEALED'
                  ? words.sealed
                  : outcome.is === 'FROZEN'
                    ? words.frozen(outcome.version)
                    : outcome.is === 'OLD'
                      ? words.old(outcome.version)
                      : words.other
              }
            />
            <p className={ui.hint}>
              {outcome.name} · {words.fingerprint} :{' '}
              <span className={styles.fingerprint}>{outcome.fingerprint}</span>
            </p>
          </>
        )}
      </div>
    </section>
  );
}

function Outcome({ good, text }: { good: boolean; text: string }) {
  return (
    <p className={`${ui.notice} ${good ? ui.noticeGood : ui.noticeBad}`}>
      <Icon name={good ? 'shield' : 'warn'} />
      <span>
        <strong>{text}</strong>
      </span>
    </p>
  );
}

function Versions({ of: { versions } }: { of: Verification }) {
  const t = useDeskMessages();
  const words = t.agreements.verifyPage;
  const format = useFormat();
  if (versions.length === 0) return null;
  return (
    <section className={ui.stack}>
      <h2>{words.versions}</h2>
      <ul className={ui.stack}>
        {versions.map((version) => (
          <li key={version.number} className={ui.stackTight}>
            <p>
              <strong>{words.version(version.number, format.day(version.frozenAt))}</strong>{' '}
              <span className={`${ui.badge} ${version.current ? ui.good : ''}`}>
                {version.current ? words.current : words.replaced}
              </span>
            </p>
            <p className={ui.hint}>
              {words.fingerprint} : <span className={styles.fingerprint}>{version.sha256}</span>
            </p>
            {version.sealedSha256 && (
              <p className={ui.hint}>
                {words.sealedFingerprint} : <span className={styles.fingerprint}>{version.sealedSha256}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
