import type { AgreementScan } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import ui from '../ui/ui.module.css';

/** Through whose hands a paper went. */
export function ScanHands({ scan }: { scan: AgreementScan }) {
  const words = useDeskMessages().paper;
  const format = useFormat();
  return (
    <>
      {scan.broughtAt && (
        <p className={ui.hint}>
          {words.brought.by(scan.broughtBy || words.brought.signer, format.moment(scan.broughtAt))}
        </p>
      )}
      {scan.attestedAt && (
        <p className={ui.hint}>
          {words.attested(scan.attestedBy || words.somebody, format.moment(scan.attestedAt))}
        </p>
      )}
    </>
  );
}
