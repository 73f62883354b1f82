import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import type { SchoolRecord } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Answer, Loading } from '../ui/states';
import { Desk } from './Desk';
import { ErasureRequests } from './ErasureRequests';
import { progressOf } from './progress';
import { refusedQuery } from './refused';
import { foundPlacesQuery, guidanceQuery, placementsQuery, studentsQuery } from './school';
import { SchoolFrame } from './SchoolFrame';
import { useLiveDesk } from './useLiveDesk';

export default function SchoolPage() {
  const t = useDeskMessages();
  return (
    <SchoolFrame title={t.school.title}>
      {(school) =>
        school.kind === 'CHAMBER' ? (
          // It has no pupils: its people begin where there is something to sign.
          <Navigate to={`/etablissement/conventions?uai=${school.id}`} replace />
        ) : (
          <>
            {school.role === 'PRINCIPAL' && <ErasureRequests schoolId={school.id} />}
            <School key={school.id} school={school} />
          </>
        )
      }
    </SchoolFrame>
  );
}

function School({ school }: { school: SchoolRecord }) {
  useLiveDesk(school.id);
  const students = useQuery(studentsQuery(school.id));
  const placements = useQuery(placementsQuery(school.id));
  // Without these the list is still worth reading.
  const guidance = useQuery(guidanceQuery(school.id)).data ?? [];
  const places = useQuery(foundPlacesQuery(school.id)).data ?? [];
  const refused = useQuery(refusedQuery(school.id)).data ?? [];
  return (
    <Answer of={students} loading={<Loading cards={2} />}>
      {(all) => (
        <Answer of={placements} loading={<Loading cards={2} />}>
          {(placed) => (
            <Desk
              school={school}
              all={progressOf(all, placed)}
              known={{
                guidance: (id) => guidance.find((each) => each.studentId === id),
                places: (id) => places.filter((each) => each.studentId === id),
                refused: (id) => refused.filter((each) => each.studentId === id),
              }}
            />
          )}
        </Answer>
      )}
    </Answer>
  );
}
