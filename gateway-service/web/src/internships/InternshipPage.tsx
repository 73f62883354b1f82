import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import * as z from 'zod/mini';
import type { InternshipView } from '../api/types';
import { useProblemForm } from '../forms/useProblemForm';
import { useDeskMessages, useFormat } from '../i18n/language';
import { OfProgramme } from '../i18n/level';
import { PageAnswer } from '../ui/PageAnswer';
import { Button } from '../ui/Button';
import { EmailField } from '../ui/EmailField';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { Accident } from './Accident';
import { Alarm } from './Alarm';
import { Attestation } from './Attestation';
import { Contact } from './Contact';
import { InternshipHead } from './InternshipHead';
import {
  internshipQuery,
  useEmergencyContact,
  useMailLink,
  useSayPresence,
  useTellOfAccident,
} from './internships';
import { absences, daysThere } from './presence';
import { PresenceDays } from './PresenceDays';

/** The internship as its parties see it: what is asked of the reader first. */
export default function InternshipPage() {
  const { agreementId = '' } = useParams();
  const internship = useQuery(internshipQuery(agreementId));
  return (
    <PageAnswer of={internship}>
      {(view) => (
        <OfProgramme id={view.programme}>
          <Internship view={view} />
        </OfProgramme>
      )}
    </PageAnswer>
  );
}

function Internship({ view }: { view: InternshipView }) {
  const t = useDeskMessages();
  const words = t.internships;
  const student = view.you === 'STUDENT';
  const company = view.you === 'COMPANY' || view.you === 'TUTOR';
  const staff = !student && !company && view.you !== 'GUARDIAN';
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <InternshipHead view={view} title={words.title} />
      {student && <Alarm view={view} />}
      <Presence view={view} />
      {view.maySeeEmergencyContact && <EmergencyContact id={view.agreementId} />}
      {view.mayTellAccident && <TellOfAccident view={view} />}
      {staff && view.alarms.length > 0 && (
        <p>
          <Link to="/etablissement/alertes">{words.alarms.title}</Link>
        </p>
      )}
      <Attestation view={view} />
      {staff && view.maySay && <MailLink id={view.agreementId} />}
    </div>
  );
}

function Presence({ view }: { view: InternshipView }) {
  const t = useDeskMessages();
  const words = t.internships;
  const format = useFormat();
  const say = useSayPresence(view.agreementId);
  const notice = useNotice();
  const there = daysThere(view.halfDays);
  return (
    <section className={ui.stack}>
      <div className={ui.stackTight}>
        <h2>{words.days}</h2>
        {view.maySay && <p>{words.sayText}</p>}
        <p className={ui.soft}>
          {words.summary(words.dayCount(format.number(there), there <= 1), absences(view.halfDays))}
        </p>
      </div>
      {say.isError && <Failure error={say.error} />}
      <PresenceDays
        view={view}
        busy={say.isPending}
        onSay={(halfDays) => say.mutate(halfDays, { onSuccess: () => notice(words.said) })}
      />
      <History view={view} />
    </section>
  );
}

function History({ view }: { view: InternshipView }) {
  const t = useDeskMessages();
  const words = t.internships;
  const format = useFormat();
  if (view.history.length === 0) return null;
  return (
    <details>
      <summary>{words.history}</summary>
      <ul className={ui.stackTight}>
        {view.history.map((each, at) => (
          <li key={at}>
            {format.moment(each.at)} : {format.dates([each.day])}, {words.halves[each.half]},{' '}
            {words.presence[each.presence]} ({words.sides[each.side]})
          </li>
        ))}
      </ul>
    </details>
  );
}

function EmergencyContact({ id }: { id: string }) {
  return <Contact of={useEmergencyContact(id)} />;
}

function TellOfAccident({ view }: { view: InternshipView }) {
  const t = useDeskMessages();
  const tell = useTellOfAccident(view.agreementId);
  const notice = useNotice();
  return (
    <Accident
      view={view}
      busy={tell.isPending}
      error={tell.error}
      onTell={(accident, done) =>
        tell.mutate(accident, {
          onSuccess: () => {
            notice(t.internships.accident.told);
            done();
          },
        })
      }
    />
  );
}

function MailLink({ id }: { id: string }) {
  const t = useDeskMessages();
  const words = t.internships.link;
  const mail = useMailLink(id);
  const notice = useNotice();
  const { form, submit, error, problem } = useProblemForm({
    schema: z.object({ email: z.string().check(z.trim()) }),
    blank: { email: '' },
    sending: mail,
    tell: ({ email }) => email,
    onSent: () => notice(words.sent),
    again: true,
  });
  return (
    <form className={`${ui.card} ${ui.stack}`} onSubmit={submit} noValidate>
      <h2>{words.mail}</h2>
      <p>{words.mailText}</p>
      <EmailField label={words.address} error={error('email')} {...form.register('email')} />
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" kind="secondary" busy={mail.isPending}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}
