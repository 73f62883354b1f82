import type { AgreementSigner } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import styles from './Signers.module.css';

interface Props {
  of: readonly AgreementSigner[];
  /** Ids of those for whom a signed paper waits to be confirmed. */
  waiting?: ReadonlySet<string>;
}

/** Who signs, in their order, and who has. */
export function Signers({ of: signers, waiting }: Props) {
  const t = useDeskMessages();
  const words = t.agreements;
  const who = t.agreementCard.who;
  const format = useFormat();
  return (
    <ol className={styles.signers}>
      {[...signers]
        .sort((a, b) => a.order - b.order)
        .map((signer) => (
          <li key={signer.id} data-signed={signer.signedAt !== undefined}>
            <span className={styles.mark}>
              <Icon name={signer.signedAt ? 'check' : 'clock'} size={16} />
            </span>
            <span>
              <strong>{signer.name ? `${signer.name}, ${who[signer.party]}` : who[signer.party]}</strong>
              <span className={`${ui.hint} ${styles.how}`}>
                {signer.signedAt
                  ? [
                      words.signedOn(format.moment(signer.signedAt)),
                      signer.means && words.means[signer.means],
                      signer.carriedFrom !== undefined && words.carried(signer.carriedFrom),
                    ]
                      .filter(Boolean)
                      .join(' · ')
                  : waiting?.has(signer.id)
                    ? t.paper.waiting
                    : signer.paperOnly
                      ? `${words.notSigned} · ${t.paper.only}`
                      : signer.required
                        ? words.notSigned
                        : `${words.notSigned} · ${words.notNeeded}`}
              </span>
            </span>
          </li>
        ))}
    </ol>
  );
}
