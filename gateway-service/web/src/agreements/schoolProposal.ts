import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import type { AgreementPart, AgreementPupil, AgreementView, SchoolRecord, Signatories } from '../api/types';
import { useChosenSchool } from '../school/school';
import { signatoryQuery } from '../school/signatory';
import { useSession } from '../session/session';

/** Who of the staff opens it is noted: asked for only where it fills something in. */
const pupilQuery = (id: string, studentId: string) =>
  queryOptions({
    queryKey: ['students', id, 'agreement', studentId],
    queryFn: () =>
      body(
        api.GET('/api/schools/{id}/students/{studentId}/agreement-facts', {
          params: { path: { id, studentId } },
        }),
      ),
    gcTime: 0,
    retry: false,
  });

interface Proposal {
  /** Whether all that may fill something in has come. */
  ready: boolean;
  values: Readonly<Record<string, string>>;
}

/** What the school's own file has for fields of its part that nobody has written yet. */
export function useSchoolProposal(view: AgreementView, part: AgreementPart): Proposal {
  const session = useSession();
  const { schools, school } = useChosenSchool(session.is('teacher', 'principal'));
  const blank = part.fields.filter((field) => !field.value).map((field) => field.id);
  const wanted = part.part === 'SCHOOL' && school !== undefined && blank.some((id) => id in FROM_FILE);
  const id = school?.id ?? '';
  const pupil = useQuery({
    ...pupilQuery(id, view.studentId),
    // A chamber has no list of pupils.
    enabled: wanted && school.kind !== 'CHAMBER',
  });
  const signatory = useQuery({ ...signatoryQuery(id), enabled: wanted, retry: false });
  const values: Record<string, string> = {};
  if (wanted)
    for (const field of blank) {
      const value = FROM_FILE[field]?.({ school, pupil: pupil.data, signatories: signatory.data });
      if (value) values[field] = value;
    }
  // Without the file the form is as good, and emptier.
  return { ready: ![schools, pupil, signatory].some((query) => query.isLoading), values };
}

interface File {
  school: SchoolRecord;
  pupil: AgreementPupil | undefined;
  signatories: Signatories | undefined;
}

const FROM_FILE: Record<string, (file: File) => string | undefined> = {
  'school.name': ({ school }) => school.name,
  'school.mail': ({ school }) => school.email,
  'school.head.name': ({ signatories }) => signatories?.current?.name,
  'school.head.function': ({ signatories }) => signatories?.current?.title,
  'chamber.name': ({ school }) => school.name,
  'chamber.representative.name': ({ signatories }) => signatories?.current?.name,
  'chamber.representative.function': ({ signatories }) => signatories?.current?.title,
  'student.name': ({ pupil }) => pupil && `${pupil.firstName} ${pupil.lastName}`,
  'student.birthDate': ({ pupil }) => pupil?.birthDate,
  'student.class': ({ pupil }) => pupil?.className,
  'student.course': ({ pupil }) => pupil?.className,
  'teacher.name': ({ pupil }) => pupil?.referent?.name,
  'teacher.mail': ({ pupil }) => pupil?.referent?.email ?? undefined,
  'guardian.1.name': ({ pupil }) => pupil?.guardians[0]?.name,
  'guardian.2.name': ({ pupil }) => pupil?.guardians[1]?.name,
};
