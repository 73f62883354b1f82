import { useState } from 'react';
import { Problem } from '../api/problem';
import type { AgreementVersion, AgreementView } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { askForCode, signDocuments, useAgreementsAgain, useRefuse, type Audience } from './agreements';
import { waitingOnPaper } from './paper';
import { ReasonForm } from './ReasonForm';
import { Signers } from './Signers';
import { SignForm } from './SignForm';
import { ownSigner } from './standing';

interface Props {
  view: AgreementView;
  current: AgreementVersion;
  audience: Audience;
}

/** Who signs and who has; below the document, the reader's own signature. */
export function SignatureSection({ view, current, audience }: Props) {
  const t = useDeskMessages();
  const words = t.agreements;
  const mine = words.to[audience];
  const say = useNotice();
  const again = useAgreementsAgain();
  const refuse = useRefuse(view.id);
  const [replaced, setReplaced] = useState(false);
  const document = { agreementId: view.id, version: current.number, sha256: current.sha256 };
  return (
    <section className={ui.stack} id="signature">
      <h2>{words.signers}</h2>
      <Signers of={current.signers} waiting={waitingOnPaper(view)} />
      {replaced && (
        <p className={`${ui.notice} ${ui.noticeAct}`} role="alert">
          <Icon name="warn" /> <span>{mine.oldVersion}</span>
        </p>
      )}
      {ownSigner(view) && (
        <div className={`${ui.card} ${ui.stack}`}>
          <h3>{mine.mySignature}</h3>
          <SignForm
            key={current.number}
            audience={audience}
            consentText={view.consentText}
            codeBy={view.codeBy}
            channel={view.codeChannel}
            smsChannel={view.smsChannel}
            label={words.sign}
            onAskForCode={(bySms) => askForCode([document], bySms)}
            onSign={(code) => signDocuments([document], code)}
            onSigned={() => {
              setReplaced(false);
              say(mine.signed);
              void again();
            }}
            onRefused={(error) => {
              if (!(error instanceof Problem) || error.code !== 'agreement-version-old') return;
              setReplaced(true);
              void again();
            }}
          />
          <ReasonForm
            open={mine.refuse}
            title={mine.refuseTitle}
            text={view.amends ? t.amendments.refuseText[audience] : mine.refuseText}
            label={mine.refuseReason}
            missing={mine.reasonMissing}
            yes={mine.refuseYes}
            busy={refuse.isPending}
            error={refuse.isError && <Failure error={refuse.error} />}
            onYes={(reason, done) =>
              refuse.mutate(
                { version: current.number, reason },
                {
                  onSuccess: () => {
                    done();
                    say(mine.refused);
                  },
                },
              )
            }
          />
        </div>
      )}
    </section>
  );
}
