import type { AgreementPart, AgreementView } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import { useFillPart, type Audience } from './agreements';
import { PartForm } from './PartForm';
import { lastAnswers } from './lastAnswers';
import { useSchoolProposal } from './schoolProposal';

interface Props {
  view: AgreementView;
  part: AgreementPart;
  audience: Audience;
  /** Whether it is asked for now, rather than there to be corrected. */
  open: boolean;
}

/** The reader's own part, to be filled in or corrected. */
export function MyPart({ view, part, audience, open }: Props) {
  const t = useDeskMessages();
  const words = t.agreements;
  const save = useFillPart(view.id, part.part);
  const proposal = useSchoolProposal(view, part);
  const last = lastAnswers(part);
  const form = (
    <>
      {(part.part === 'STUDENT' || part.part === 'GUARDIAN') && (
        <p className={ui.notice}>
          <Icon name="shield" />
          <span>
            <strong>{words.medical.title}</strong> {words.medical.text}
          </span>
        </p>
      )}
      {Object.keys(proposal.values).length > 0 && (
        <p className={ui.notice}>
          <Icon name="school" /> <span>{words.school.prefilled}</span>
        </p>
      )}
      {Object.keys(last).length > 0 && (
        <p className={ui.notice}>
          <Icon name="calendar" /> <span>{words.lastTime}</span>
        </p>
      )}
      {proposal.ready && (
        <PartForm
          // What somebody else saved meanwhile comes into a new form.
          key={part.revision}
          view={view}
          part={part}
          proposed={{ ...last, ...proposal.values }}
          save={{
            isPending: save.isPending,
            error: save.error,
            mutate: (written, then) =>
              save.mutate(written, {
                onSuccess: (after) => then.onSuccess(after.parts.find((each) => each.part === part.part)),
                onError: then.onError,
              }),
          }}
        />
      )}
    </>
  );
  return open ? (
    <section className={ui.stack} id="part">
      <h2>{words.to[audience].part}</h2>
      <p className={ui.soft}>{words.to[audience].fillFirst}</p>
      {form}
    </section>
  ) : (
    <details className={ui.card} id="part">
      <summary>
        {words.to[audience].correct}{' '}
        <span className={`${ui.badge} ${part.complete ? ui.good : ''}`}>
          {part.complete ? words.complete : words.missing(part.missing.length)}
        </span>
      </summary>
      <div className={ui.stack}>{form}</div>
    </details>
  );
}
