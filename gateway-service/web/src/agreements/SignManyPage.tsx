import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Problem } from '../api/problem';
import type { AgreementView } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { SchoolFrame } from '../school/SchoolFrame';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Answer } from '../ui/states';
import ui from '../ui/ui.module.css';
import { agreementQuery, askForCode, signDocuments, useAgreementsAgain } from './agreements';
import { DocumentText } from './DocumentText';
import { SignForm } from './SignForm';
import { labelOfDocument, ownSigner } from './standing';
import { VersionChanges } from './VersionChanges';

/** Several documents, shown one after the other, then signed with one code: none that was not on the screen. */
export default function SignManyPage() {
  const t = useDeskMessages();
  const words = t.agreements.many;
  const [params] = useSearchParams();
  const ids = (params.get('ids') ?? '').split(',').filter(Boolean);
  return (
    <SchoolFrame title={words.title}>
      {(school) => (
        <div className={`${ui.stack} ${ui.narrow}`}>
          <p>
            <Link to={`/etablissement/conventions?uai=${school.id}`}>{words.toBoard}</Link>
          </p>
          {ids.length === 0 ? (
            <p className={ui.card}>{words.none}</p>
          ) : (
            <Documents key={ids.join()} ids={ids} />
          )}
        </div>
      )}
    </SchoolFrame>
  );
}

function Documents({ ids }: { ids: readonly string[] }) {
  const t = useDeskMessages();
  const words = t.agreements.many;
  const [at, setAt] = useState(0);
  const [read, setRead] = useState<readonly AgreementView[]>([]);
  const [signed, setSigned] = useState<number>();
  const id = ids[at];

  if (signed !== undefined)
    return (
      <p className={`${ui.notice} ${ui.noticeGood}`} role="status">
        <Icon name="check" /> <span>{words.done(signed)}</span>
      </p>
    );
  if (id === undefined)
    return <Signature read={read} onSigned={() => setSigned(read.length)} onBefore={() => setAt(at - 1)} />;
  const go = (view: AgreementView | undefined) => {
    const others = read.filter((each) => each.id !== id);
    setRead(view ? [...others, view] : others);
    setAt(at + 1);
    window.scrollTo(0, 0);
  };
  return (
    <>
      <p role="status">
        <strong>{words.step(at + 1, ids.length)}</strong>
      </p>
      <Document
        key={id}
        id={id}
        last={at === ids.length - 1}
        onRead={go}
        onLeave={() => go(undefined)}
        onBefore={at > 0 ? () => setAt(at - 1) : undefined}
      />
    </>
  );
}

interface DocumentProps {
  id: string;
  last: boolean;
  onRead: (view: AgreementView) => void;
  onLeave: () => void;
  onBefore: (() => void) | undefined;
}

function Document({ id, last, onRead, onLeave, onBefore }: DocumentProps) {
  const t = useDeskMessages();
  const words = t.agreements.many;
  const agreement = useQuery(agreementQuery(id));
  return (
    <Answer of={agreement}>
      {(view) => (
        <section className={ui.stack}>
          <h3>{labelOfDocument(view)}</h3>
          <VersionChanges view={view} />
          {view.current && (
            <DocumentText sections={view.current.text.sections} label={view.current.text.title} />
          )}
          <div className={ui.row}>
            {ownSigner(view) && (
              <Button onClick={() => onRead(view)}>{last ? words.last : words.next}</Button>
            )}
            <Button kind="secondary" onClick={onLeave}>
              {words.leave}
            </Button>
            {onBefore && (
              <Button kind="quiet" onClick={onBefore}>
                {words.before}
              </Button>
            )}
          </div>
        </section>
      )}
    </Answer>
  );
}

interface SignatureProps {
  read: readonly AgreementView[];
  onSigned: () => void;
  onBefore: () => void;
}

function Signature({ read, onSigned, onBefore }: SignatureProps) {
  const t = useDeskMessages();
  const words = t.agreements.many;
  const again = useAgreementsAgain();
  const [replaced, setReplaced] = useState(false);
  const documents = read.flatMap(({ id, current }) =>
    current ? [{ agreementId: id, version: current.number, sha256: current.sha256 }] : [],
  );
  const first = read[0];
  if (!first || documents.length === 0)
    return (
      <>
        <p className={ui.card}>{words.none}</p>
        <div>
          <Button kind="quiet" onClick={onBefore}>
            {words.before}
          </Button>
        </div>
      </>
    );
  return (
    <section className={`${ui.card} ${ui.stack}`}>
      <h3>{words.sign(read.length)}</h3>
      <p>{words.list}</p>
      <ul className={ui.bullets}>
        {read.map((view) => (
          <li key={view.id}>{labelOfDocument(view)}</li>
        ))}
      </ul>
      {replaced && (
        <p className={`${ui.notice} ${ui.noticeAct}`} role="alert">
          <Icon name="warn" /> <span>{t.agreements.to.ADULT.oldVersion}</span>
        </p>
      )}
      <SignForm
        audience="ADULT"
        consentText={first.consentText}
        codeBy={first.codeBy}
        channel={first.codeChannel}
        label={words.sign(read.length)}
        onAskForCode={() => askForCode(documents)}
        onSign={(code) => signDocuments(documents, code)}
        onSigned={() => {
          onSigned();
          void again();
        }}
        onRefused={(error) => {
          if (!(error instanceof Problem) || error.code !== 'agreement-version-old') return;
          setReplaced(true);
          void again();
        }}
      />
      <div>
        <Button kind="quiet" onClick={onBefore}>
          {words.before}
        </Button>
      </div>
    </section>
  );
}
