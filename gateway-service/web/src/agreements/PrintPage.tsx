import { useQueries } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useDeskMessages, useFormat } from '../i18n/language';
import { SchoolFrame } from '../school/SchoolFrame';
import { Button } from '../ui/Button';
import { Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { agreementQuery } from './agreements';
import { DocumentText } from './DocumentText';
import styles from './PrintPage.module.css';
import { Signers } from './Signers';
import { labelOfDocument } from './standing';

/** Copies of several documents to be printed at once, each with the address at which it is verified. */
export default function PrintPage() {
  const t = useDeskMessages();
  const words = t.agreements.prints;
  const [params] = useSearchParams();
  const ids = (params.get('ids') ?? '').split(',').filter(Boolean);
  return (
    <SchoolFrame title={words.title}>
      {(school) => (
        <>
          <p data-screen-only>
            <Link to={`/etablissement/conventions?uai=${school.id}`}>{t.agreements.many.toBoard}</Link>
          </p>
          <Copies ids={ids} />
        </>
      )}
    </SchoolFrame>
  );
}

function Copies({ ids }: { ids: readonly string[] }) {
  const t = useDeskMessages();
  const words = t.agreements.prints;
  const format = useFormat();
  const answers = useQueries({ queries: ids.map((id) => agreementQuery(id)) });
  const failed = answers.find((answer) => answer.isError);
  if (failed) return <Failure error={failed.error} onRetry={() => void failed.refetch()} />;
  if (answers.some((answer) => answer.isPending)) return <Loading cards={2} />;
  const frozen = answers.flatMap(({ data }) => (data?.current ? [{ ...data, current: data.current }] : []));
  if (frozen.length === 0) return <p className={ui.card}>{words.none}</p>;
  return (
    <div className={ui.stack}>
      <div className={ui.stackTight} data-screen-only>
        <p className={ui.soft}>{words.lead}</p>
        <div>
          <Button onClick={() => window.print()}>{words.print(frozen.length)}</Button>
        </div>
      </div>
      {frozen.map((view) => (
        <section key={view.id} className={`${styles.copy} ${ui.narrow}`}>
          <div className={ui.stackTight}>
            <h3>{labelOfDocument(view)}</h3>
            <p className={ui.soft}>
              {t.agreements.documentText(view.current.number, format.day(view.current.frozenAt))}{' '}
              {words.verify(`${location.origin}/verifier/${view.verifyCode}`)}
            </p>
          </div>
          <DocumentText sections={view.current.text.sections} label={view.current.text.title} />
          <Signers of={view.current.signers} />
        </section>
      ))}
    </div>
  );
}
