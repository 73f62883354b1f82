import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Link, useSearchParams } from 'react-router';
import type { PersonalData } from '../api/types';
import { childrenQuery } from '../guardian/children';
import { useLanguage, useDeskMessages } from '../i18n/language';
import { download } from '../files/csv';
import { useSession } from '../session/session';
import { useProfile } from '../student/profile';
import { PAGES } from '../site/pages';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { PageTitle } from '../ui/PageTitle';
import { Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { ErasedChildren, ErasureRequest } from './ErasureRequest';
import { matters, type Matter } from './meaning';
import { Part } from './Parts';
import styles from './personal.module.css';
import {
  applicationReadingsQuery,
  dataQuery,
  fileReadingsQuery,
  retentionQuery,
  SERVICES,
  wholeFile,
  type Kept,
} from './personalData';
import { Readers } from './Readers';

/** Everything that is kept about a person, from all services, put together by what it is about. */
export default function MyDataPage() {
  const t = useDeskMessages();
  const words = t.personal;
  const session = useSession();
  const [params, setParams] = useSearchParams();
  const student = params.get('eleve') ?? undefined;
  const children = useQuery({ ...childrenQuery, enabled: session.is('guardian') }).data ?? [];
  const file = useQuery({ ...dataQuery('school-service', student), enabled: student !== undefined }).data;
  const firstName = student && (children.find((each) => each.id === student)?.firstName ?? nameIn(file));
  const who = student ? 'child' : session.is('student') ? 'pupil' : 'adult';
  return (
    <div className={ui.stack}>
      <PageTitle title={firstName ? words.titleOf(firstName) : student ? words.titleOfPupil : words.title} />
      <p className={ui.prose}>{words.lead[who]}</p>
      {children.length > 0 && (
        <div className={ui.narrow} data-screen-only>
          <Field label={words.whose}>
            {(control) => (
              <select
                {...control}
                value={student ?? ''}
                onChange={(event) =>
                  setParams(event.target.value ? { eleve: event.target.value } : {}, { replace: true })
                }
              >
                <option value="">{words.me}</option>
                {children.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.firstName} {each.lastName}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
      )}
      <Whole key={student ?? 'me'} student={student} who={who} />
      {session.is('guardian') && !student && <ErasedChildren children={children.map((each) => each.id)} />}
    </div>
  );
}

/** For the head, who has no list of children. */
function nameIn(file: PersonalData | undefined): string | undefined {
  const name = file?.parts.find((part) => part.name === 'student')?.rows[0]?.firstName;
  return typeof name === 'string' ? name : undefined;
}

interface Props {
  student: string | undefined;
  who: 'pupil' | 'adult' | 'child';
}

function Whole({ student, who }: Props) {
  const t = useDeskMessages();
  const words = t.personal;
  const { language } = useLanguage();
  const session = useSession();
  const me = useProfile();
  const [all, setAll] = useState(false);
  const pupil = student ?? me.data?.id;
  // A pupil's file is more than what hangs on the account.
  const known = !session.is('student') || pupil !== undefined || me.isError;
  const answers = useQueries({
    queries: SERVICES.map((service) => ({ ...dataQuery(service, pupil), enabled: known })),
  });
  const retentions = useQueries({ queries: SERVICES.map((service) => retentionQuery(service, language)) });
  const ofPupil = { enabled: pupil !== undefined };
  const file = useQuery({ ...fileReadingsQuery(pupil ?? ''), ...ofPupil });
  const applications = useQuery({ ...applicationReadingsQuery(pupil ?? ''), ...ofPupil });

  const kept: readonly Kept[] = SERVICES.flatMap((service, at) => {
    const data = answers[at]?.data;
    return data ? [{ service, data, retention: retentions[at]?.data ?? [] }] : [];
  });
  const missing = SERVICES.filter((_, at) => answers[at]?.isError);
  const coming = answers.some((answer) => answer.isPending) || retentions.some((answer) => answer.isPending);
  const found = matters(kept);

  const save = () => {
    const readings = pupil ? [...(file.data ?? []), ...(applications.data ?? [])] : undefined;
    const { name, content } = wholeFile(kept, missing, readings, new Date());
    download(name, content);
  };
  const print = () => {
    flushSync(() => setAll(true));
    window.print();
  };

  return (
    <>
      {missing.map((service) => {
        const answer = answers[SERVICES.indexOf(service)];
        return (
          <div key={service} className={ui.stackTight}>
            <p>
              <strong>{words.missing(words.services[service])}</strong>
            </p>
            <Failure error={answer?.error} onRetry={() => void answer?.refetch()} />
          </div>
        );
      })}
      {!coming && kept.length > 0 && (
        <div className={ui.stackTight} data-screen-only>
          <div className={ui.row}>
            <Button onClick={save}>{missing.length > 0 ? words.downloadPart : words.download}</Button>
            <Button kind="secondary" onClick={print}>
              {words.print}
            </Button>
          </div>
          <p className={ui.hint}>{words.downloadHint}</p>
        </div>
      )}
      {!coming && found.length === 0 && missing.length === 0 && <p className={ui.card}>{words.nothing}</p>}
      {found.map((matter) => (
        <MatterSection key={matter.section} matter={matter} who={who} all={all} />
      ))}
      {coming && <Loading cards={3} />}
      {pupil && (
        <Readers
          studentId={pupil}
          title={words.readers.title[who]}
          hint={who === 'pupil' ? words.readers.hint : words.readers.hintAdult}
          all={all}
        />
      )}
      {/* The head erases from the pupil's card. */}
      {(!student || session.is('guardian')) && (
        <ErasureRequest student={session.is('student') ? (pupil ?? null) : (student ?? null)} who={who} />
      )}
      <p data-screen-only>
        <Link to={PAGES.privacy}>{words.retention.title}</Link>
      </p>
    </>
  );
}

function MatterSection({ matter, who, all }: { matter: Matter; who: Props['who']; all: boolean }) {
  const t = useDeskMessages();
  const words = t.personal;
  return (
    <section className={styles.matter}>
      <h2>{words.sections[matter.section][who]}</h2>
      {matter.reasons.length > 0 && (
        <ul className={styles.reasons} aria-label={words.why}>
          {matter.reasons.map((reason) => (
            <li key={`${reason.kind} ${reason.purpose}`}>
              {reason.purpose}. {words.retention.line(reason.keep, words.retention.thens[reason.then])}
            </li>
          ))}
        </ul>
      )}
      {matter.parts.map((part, at) => (
        <Part key={`${part.name} ${at}`} part={part} all={all} />
      ))}
    </section>
  );
}
