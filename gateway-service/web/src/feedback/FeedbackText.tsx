import type { Feedback } from '../api/types';
import { useMessages } from '../i18n/language';
import ui from '../ui/ui.module.css';

export const QUESTIONS = ['welcomed', 'learned', 'recommends'] as const;

/** What a student answered, for the school. */
export function StudentText({ given }: { given: Feedback['student'] }) {
  const t = useMessages();
  const words = t.feedback.student;
  return (
    <section className={`${ui.card} ${ui.stackTight}`}>
      <h2>{words.titleOf}</h2>
      {!given ? (
        <p className={ui.soft}>{words.none}</p>
      ) : (
        <>
          <dl className={ui.facts}>
            {QUESTIONS.map((question) => (
              <div key={question}>
                <dt>{words[question]}</dt>
                <dd>{t.feedback.opinions[given[question]]}</dd>
              </div>
            ))}
          </dl>
          {given.words && (
            <div className={ui.stackTight}>
              <h3>{words.words}</h3>
              <p className={ui.quote}>{given.words.text}</p>
              <p className={ui.hint}>{words.statusOf[given.words.status]}</p>
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** What a company said, for the student, the guardians and the school. */
export function CompanyText({ given }: { given: Feedback['company'] }) {
  const t = useMessages();
  const words = t.feedback.company;
  return (
    <section className={`${ui.card} ${ui.stackTight}`}>
      <h2>{words.titleOf}</h2>
      {!given ? (
        <p className={ui.soft}>{words.none}</p>
      ) : (
        <>
          <p>{words.strengthsOf}</p>
          <ul className={ui.row}>
            {given.strengths.map((strength) => (
              <li key={strength} className={`${ui.badge} ${ui.good}`}>
                {words.names[strength]}
              </li>
            ))}
          </ul>
          {given.words && <p className={ui.quote}>{given.words}</p>}
        </>
      )}
    </section>
  );
}
