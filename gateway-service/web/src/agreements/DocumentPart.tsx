import type { AgreementView } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import { pdfAddress } from './agreements';
import { DocumentText } from './DocumentText';

/** The frozen document, to be read here or as the file that is kept. */
export function DocumentSection({ view }: { view: AgreementView }) {
  const t = useDeskMessages();
  const words = t.agreements;
  const format = useFormat();
  const { current } = view;
  if (!current) {
    return (
      <p className={ui.notice}>
        <Icon name="paper" /> <span>{words.noDocument}</span>
      </p>
    );
  }
  return (
    <section className={ui.stack} id="document">
      <div className={ui.stackTight}>
        <h2>{words.document}</h2>
        <p className={ui.soft}>{words.documentText(current.number, format.day(current.frozenAt))}</p>
        <p className={ui.row}>
          <a href={pdfAddress(view.id, current.number)}>{words.pdf(current.number)}</a>
          <a href={`/verifier/${view.verifyCode}`}>{words.verify}</a>
        </p>
      </div>
      <DocumentText sections={current.text.sections} label={current.text.title} />
    </section>
  );
}
