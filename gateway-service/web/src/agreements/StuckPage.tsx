import { useQuery } from '@tanstack/react-query';
import { useDeskMessages } from '../i18n/language';
import { OperatorTabs } from '../operator/OperatorTabs';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty } from '../ui/states';
import ui from '../ui/ui.module.css';
import { stuckAgreementsQuery } from './agreements';
import { Turns } from './Turns';

/** Agreements that nobody has moved for two weeks: whose turn it is, and not what they say. */
export default function StuckPage() {
  const t = useDeskMessages();
  const words = t.agreements.operator;
  const card = t.agreementCard;
  const stuck = useQuery(stuckAgreementsQuery);
  return (
    <div className={ui.stack}>
      <PageTitle title={words.title} />
      <OperatorTabs />
      <p className={ui.soft}>{words.text}</p>
      <Answer of={stuck}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={words.emptyTitle} text={words.emptyText} />
          ) : (
            <ul className={ui.grid}>
              {all.map((each) => (
                <li key={each.id} className={`${ui.card} ${ui.stackTight}`}>
                  <h2>{words.school(each.schoolId)}</h2>
                  <p>
                    <span className={`${ui.badge} ${ui.act}`}>{card.states[each.state]}</span>
                  </p>
                  <Turns of={each.turns} since={each.since} />
                  <p className={ui.hint}>
                    {words.number} : {each.id}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </div>
  );
}
