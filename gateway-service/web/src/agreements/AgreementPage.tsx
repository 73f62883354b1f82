import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { AgreementView } from '../api/types';
import { AfterAgreement } from '../feedback/AfterAgreement';
import { useDeskMessages, useFormat } from '../i18n/language';
import { OfProgramme } from '../i18n/level';
import { PageAnswer } from '../ui/PageAnswer';
import { PageTitle } from '../ui/PageTitle';
import ui from '../ui/ui.module.css';
import { agreementQuery, type Audience } from './agreements';
import { AfterSignatures } from './AfterSignatures';
import { Amends, Changes } from './AmendmentChanges';
import { DocumentSection } from './DocumentPart';
import { MyPart } from './MyPart';
import { PaperSection } from './PaperSection';
import { PartView } from './PartView';
import { SchoolActions, Withdraw } from './SchoolActions';
import { SignatureSection } from './SignatureSection';
import { Standing } from './Standing';
import { isOver, isStaff, labelOfDocument } from './standing';
import { VersionChanges } from './VersionChanges';

/** One agreement, for whichever party reads it: what is asked first, then the document, then what everybody wrote. */
export default function AgreementPage() {
  const { agreementId = '' } = useParams();
  const agreement = useQuery(agreementQuery(agreementId));
  return (
    <PageAnswer of={agreement}>
      {(view) => (
        <OfProgramme id={view.programme}>
          <Agreement key={view.id} view={view} />
        </OfProgramme>
      )}
    </PageAnswer>
  );
}

function Agreement({ view }: { view: AgreementView }) {
  const t = useDeskMessages();
  const words = t.agreements;
  const format = useFormat();
  const audience: Audience = view.you === 'STUDENT' ? 'STUDENT' : 'ADULT';
  const filling = view.yourTurn === 'FILL';
  const mine = view.parts.find((part) => part.yours);
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <div className={ui.stackTight}>
        <PageTitle title={view.amends ? t.amendments.title(view.amends.number) : words.title} />
        <p>
          <strong>{labelOfDocument(view)}</strong>
        </p>
        <p className={ui.soft}>
          {format.placeWeeks(view)} · {format.programme(view.programme)} · {words.reference(view.reference)}
        </p>
      </div>
      <Amends view={view} />
      <Standing view={view} audience={audience} />
      <AfterAgreement view={view} />
      <Changes view={view} />
      {filling && mine && <MyPart view={view} part={mine} audience={audience} open />}
      {isStaff(view) && !isOver(view.state) && <SchoolActions view={view} />}
      <VersionChanges view={view} />
      <DocumentSection view={view} />
      {view.current && <SignatureSection view={view} current={view.current} audience={audience} />}
      <PaperSection view={view} audience={audience} />
      <section className={ui.stack}>
        <h2>{words.parts}</h2>
        {!filling && mine && !isOver(view.state) && (
          <MyPart view={view} part={mine} audience={audience} open={false} />
        )}
        {view.parts
          .filter((part) => !part.yours || isOver(view.state))
          .map((part) => (
            <PartView key={part.part} part={part} />
          ))}
      </section>
      <AfterSignatures view={view} />
      <Withdraw view={view} />
    </div>
  );
}
