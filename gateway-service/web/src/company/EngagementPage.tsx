import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Engagement } from '../api/types';
import { WordsOfStudents } from '../feedback/WordsOfStudents';
import { useFormat, useMessages } from '../i18n/language';
import { buttonLook } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { PageAnswer } from '../ui/PageAnswer';
import { PageTitle } from '../ui/PageTitle';
import ui from '../ui/ui.module.css';
import { AnswerWords } from './AnswerWords';
import { engagementQuery } from './companies';
import styles from './EngagementPage.module.css';

/** Open to all: what a company gives to young people, in numbers and thanks. */
export default function EngagementPage() {
  const { companyId = '' } = useParams();
  const engagement = useQuery(engagementQuery(companyId));
  return <PageAnswer of={engagement}>{(found) => <Thanks engagement={found} />}</PageAnswer>;
}

function Thanks({ engagement }: { engagement: Engagement }) {
  const t = useMessages();
  const format = useFormat();
  const words = t.engagement;
  const { years } = engagement;
  return (
    <article className={ui.stack}>
      <header className={styles.head}>
        <PageTitle title={words.title(engagement.name)} />
        <p className={ui.soft}>
          {engagement.activity}
          {engagement.communes.length > 0 && ` · ${engagement.communes.join(', ')}`}
        </p>
        <p className={styles.thanks}>{words.thanks}</p>
        {engagement.seatsOffered > 0 && engagement.studentsHosted === 0 && (
          <p className={ui.soft}>{words.first}</p>
        )}
        {engagement.answers && <AnswerWords answers={engagement.answers} />}
      </header>
      {(engagement.seatsOffered > 0 || engagement.since != null) && (
        <dl className={styles.figures}>
          {engagement.seatsOffered > 0 && (
            <div>
              <dt>{words.seats}</dt>
              <dd>{format.number(engagement.seatsOffered)}</dd>
            </div>
          )}
          {engagement.studentsHosted > 0 && (
            <div>
              <dt>{words.hosted}</dt>
              <dd>{format.number(engagement.studentsHosted)}</dd>
            </div>
          )}
          {engagement.since != null && (
            <div>
              <dt>{words.since}</dt>
              <dd>{engagement.since}</dd>
            </div>
          )}
        </dl>
      )}
      {years.length === 0 ? (
        <p className={ui.soft}>{words.none}</p>
      ) : (
        <section className={`${ui.card} ${ui.stackTight}`}>
          <h2>{words.years}</h2>
          <table className={styles.years}>
            <thead>
              <tr>
                <th scope="col">{words.year}</th>
                <th scope="col">{words.seats}</th>
                {engagement.studentsHosted > 0 && <th scope="col">{words.hosted}</th>}
              </tr>
            </thead>
            <tbody>
              {years.map((each) => (
                <tr key={each.year}>
                  <th scope="row">{each.year}</th>
                  <td>{format.number(each.seats)}</td>
                  {engagement.studentsHosted > 0 && <td>{format.number(each.hosted)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <WordsOfStudents of="company" id={engagement.companyId} />
      <p>
        <Link className={buttonLook('secondary')} to="/offres">
          <Icon name="search" size={18} /> {words.offers}
        </Link>
      </p>
    </article>
  );
}
