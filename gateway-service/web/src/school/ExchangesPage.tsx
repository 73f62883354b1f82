import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { SchoolRecord, ConversationAbout } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import { useAddressParameter } from '../ui/addressParameter';
import { Field } from '../ui/Field';
import { Answer, Empty } from '../ui/states';
import { StatusBadge } from '../ui/StatusBadge';
import ui from '../ui/ui.module.css';
import { Conversation } from '../conversation/Conversation';
import { schoolConversationsQuery } from '../conversation/conversations';
import { studentsQuery } from './school';
import { SchoolFrame } from './SchoolFrame';

/** What the school's students and companies write to each other; `?eleve=` shows one student's. */
export default function ExchangesPage() {
  const t = useDeskMessages();
  return (
    <SchoolFrame title={t.conversation.school.title}>
      {(school) => <Exchanges key={school.id} school={school} />}
    </SchoolFrame>
  );
}

function isReported(about: ConversationAbout) {
  return about.messages.some((message) => message.report === 'OPEN');
}

function lastWritten(about: ConversationAbout) {
  return about.messages.at(-1)?.writtenAt ?? '';
}

function Exchanges({ school }: { school: SchoolRecord }) {
  const t = useDeskMessages();
  const words = useQuery(schoolConversationsQuery(school.id));
  const students = useQuery(studentsQuery(school.id));
  const [params] = useSearchParams();
  const chosen = params.get('eleve') ?? '';
  const set = useAddressParameter();
  const choose = (studentId: string) => set('eleve', studentId);
  return (
    <>
      <p className={ui.soft}>{t.conversation.school.text}</p>
      <Answer of={students}>
        {(all) => (
          <Answer of={words}>
            {(conversations) => {
              const nameOf = (id: string | undefined) => {
                const student = all.find((each) => each.id === id);
                return student
                  ? `${student.firstName} ${student.lastName}, ${student.className}`
                  : t.conversation.school.unknown;
              };
              const speakers = [...new Set(conversations.map((each) => each.studentId ?? ''))]
                .map((id) => ({ id, name: nameOf(id) }))
                .sort((a, b) => a.name.localeCompare(b.name));
              // What was reported comes first, then the newest.
              const shown = conversations
                .filter((each) => !chosen || each.studentId === chosen)
                .sort(
                  (a, b) =>
                    Number(isReported(b)) - Number(isReported(a)) ||
                    lastWritten(b).localeCompare(lastWritten(a)),
                );
              return (
                <>
                  {(speakers.length > 1 || chosen) && (
                    <div className={ui.narrow}>
                      <Field label={t.conversation.school.student}>
                        {(control) => (
                          <select
                            {...control}
                            value={chosen}
                            onChange={(event) => choose(event.target.value)}
                          >
                            <option value="">{t.conversation.school.all}</option>
                            {speakers.map((speaker) => (
                              <option key={speaker.id} value={speaker.id}>
                                {speaker.name}
                              </option>
                            ))}
                          </select>
                        )}
                      </Field>
                    </div>
                  )}
                  {shown.length === 0 ? (
                    <Empty title={t.conversation.school.emptyTitle} text={t.conversation.school.emptyText} />
                  ) : (
                    shown.map((about) => (
                      <Exchange key={about.applicationId} about={about} student={nameOf(about.studentId)} />
                    ))
                  )}
                </>
              );
            }}
          </Answer>
        )}
      </Answer>
    </>
  );
}

function Exchange({ about, student }: { about: ConversationAbout; student: string }) {
  const format = useFormat();
  return (
    <article className={`${ui.card} ${ui.stackTight}`}>
      <div className={ui.between}>
        <h3>{student}</h3>
        <StatusBadge status={about.status} />
      </div>
      <p className={ui.soft}>
        {about.companyName} · {about.offerTitle} · {format.placeWeeks(about)}
      </p>
      <Conversation about={about} reader="SCHOOL" />
    </article>
  );
}
