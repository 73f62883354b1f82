import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { SchoolRecord, StudentSummary } from '../api/types';
import { FoundPlaceForm } from '../applications/FoundPlaceForm';
import { useDeskMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { Empty } from '../ui/states';
import { useRecordPlaceOf } from './desk';
import { foundPlacesQuery, mySchoolsQuery, studentsQuery, useChosenSchool } from './school';

export default function RecordPlacePage() {
  useSuspenseQuery(mySchoolsQuery);
  const { school } = useChosenSchool();
  return school && <OfSchool school={school} />;
}

function OfSchool({ school }: { school: SchoolRecord }) {
  const t = useDeskMessages();
  const { studentId } = useParams();
  const students = useSuspenseQuery(studentsQuery(school.id)).data;
  const student = students.find((each) => each.id === studentId);
  return student ? (
    <RecordPlace school={school} student={student} />
  ) : (
    <Empty title={t.school.noStudents} text={t.school.unknownStudent} />
  );
}

function RecordPlace({ school, student }: { school: SchoolRecord; student: StudentSummary }) {
  const t = useDeskMessages();
  const session = useSession();
  const record = useRecordPlaceOf(school.id, student.id);
  const known = useQuery(foundPlacesQuery(school.id)).data;
  const weeks = school.classes.find((each) => each.id === student.classId)?.weeks ?? [];
  return (
    <FoundPlaceForm
      weeks={weeks}
      draftKey={`found.${session.accountId ?? ''}.${student.id}`}
      words={{
        title: t.school.place.title(`${student.firstName} ${student.lastName}`),
        intro: t.school.place.intro,
        back: t.school.place.back,
        week: t.school.place.week,
        trade: t.school.place.trade,
        hints: t.school.place.hints,
        siretFault: t.school.place.siretFault,
        circuit: t.school.place.circuit,
        privacy: t.school.place.privacy,
        send: t.school.place.send,
        saved: t.school.place.saved,
      }}
      back={`/etablissement?uai=${school.id}`}
      record={record}
      known={known ?? []}
      others={(known ?? []).filter((place) => place.studentId === student.id)}
    />
  );
}
