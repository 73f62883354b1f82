import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useParams } from 'react-router';
import type { InternshipView } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { OfProgramme } from '../i18n/level';
import { PageAnswer } from '../ui/PageAnswer';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
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
  const [address, setAddress] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (address.trim() && !mail.isPending)
      mail.mutate(address.trim(), {
        onSuccess: () => {
          notice(words.sent);
          setAddress('');
        },
      });
  };
  return (
    <form className={`${ui.card} ${ui.stack}`} onSubmit={send} noValidate>
      <h2>{words.mail}</h2>
      <p>{words.mailText}</p>
      <Field label={words.address}>
        {(control) => (
          <input
            {...control}
            type="email"
            autoComplete="off"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        )}
      </Field>
      {mail.isError && <Failure error={mail.error} />}
      <div>
        <Button type="submit" kind="secondary" busy={mail.isPending}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}
