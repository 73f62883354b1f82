import { useQuery } from '@tanstack/react-query';
import { useDeskMessages } from '../i18n/language';
import { OperatorTabs } from '../operator/OperatorTabs';
import { PageTitle } from '../ui/PageTitle';
import { Answer } from '../ui/states';
import ui from '../ui/ui.module.css';
import { AlarmList } from './AlarmList';
import { allAlarmsQuery } from './internships';

/** Every alarm of the territory and how long it is open, without names. */
export default function OperatorAlarmsPage() {
  const t = useDeskMessages();
  const words = t.internships.alarms;
  const alarms = useQuery(allAlarmsQuery);
  return (
    <div className={ui.stack}>
      <PageTitle title={words.title} />
      <OperatorTabs />
      <p className={ui.soft}>{words.operatorText}</p>
      <h2 className={ui.hidden}>{words.tab}</h2>
      <Answer of={alarms}>{(all) => <AlarmList of={all} />}</Answer>
    </div>
  );
}
