import { useQuery } from '@tanstack/react-query';
import { useDeskMessages } from '../i18n/language';
import { SchoolFrame } from '../school/SchoolFrame';
import { Answer } from '../ui/states';
import { AlarmList } from './AlarmList';
import { schoolAlarmsQuery } from './internships';

/** What the students of a school say is wrong. */
export default function SchoolAlarmsPage() {
  const t = useDeskMessages();
  const words = t.internships.alarms;
  return (
    <SchoolFrame title={words.title}>
      {(school) => (
        <>
          <p>{words.text}</p>
          <List schoolId={school.id} />
        </>
      )}
    </SchoolFrame>
  );
}

function List({ schoolId }: { schoolId: string }) {
  const alarms = useQuery(schoolAlarmsQuery(schoolId));
  return <Answer of={alarms}>{(all) => <AlarmList of={all} />}</Answer>;
}
