import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Candidate, Colleague, ConversationAbout } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import { Empty } from '../ui/states';
import ui from '../ui/ui.module.css';
import { conversationAbout } from '../conversation/conversations';
import { CandidateActions } from './CandidateActions';
import styles from './Comparison.module.css';
import { assigneeName } from './HandOver';

const MOST = 4;

/** What can be set side by side: applications for one offer and one week. */
function comparable(candidate: Candidate) {
  return `${candidate.offerId}.${candidate.week}`;
}

/** A way to compare for every offer and week that two or more wait for. */
export function ComparisonLinks({ all }: { all: readonly Candidate[] }) {
  const t = useDeskMessages();
  const format = useFormat();
  const keys = [...new Set(all.map(comparable))];
  const groups = keys
    .map((key) => ({ key, of: all.filter((each) => comparable(each) === key) }))
    .filter(({ of }) => of.length > 1);
  if (groups.length === 0) return null;
  return (
    <ul className={ui.stackTight}>
      {groups.map(({ key, of: [first, ...others] }) => (
        <li key={key}>
          <Link to={`?comparer=${key}`}>{t.conversation.compare.link(others.length + 1)}</Link>{' '}
          {first && (
            <span className={ui.soft}>
              {first.offerTitle} · {format.placeWeeks(first)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

interface Props {
  all: readonly Candidate[];
  /** What {@link comparable} gave. */
  of: string;
  words: readonly ConversationAbout[] | undefined;
  colleagues: readonly Colleague[];
}

/** Two to four applications side by side, without name, sex, photo or school. */
export function Comparison({ all, of, words, colleagues }: Props) {
  const t = useDeskMessages();
  const text = t.conversation.compare;
  const format = useFormat();
  const [left, setLeft] = useState<readonly string[]>([]);
  // Numbered in the order in which they came, whichever are shown.
  const candidates = all
    .filter((each) => comparable(each) === of)
    .sort((a, b) => a.submittedAt.localeCompare(b.submittedAt))
    .map((candidate, index) => ({ candidate, name: text.candidate(index + 1) }));
  const shown = candidates.filter(({ candidate }) => !left.includes(candidate.id)).slice(0, MOST);
  const isShown = (id: string) => shown.some(({ candidate }) => candidate.id === id);
  const first = candidates[0]?.candidate;
  const back = <Link to="?">{text.back}</Link>;
  if (!first)
    return (
      <Empty title={text.title} text={text.gone}>
        {back}
      </Empty>
    );
  const toggle = (id: string) => {
    const shownIds = shown.map(({ candidate }) => candidate.id).filter((each) => each !== id);
    const wanted = isShown(id) ? shownIds : [...shownIds.slice(-(MOST - 1)), id];
    if (wanted.length > 0)
      setLeft(candidates.map(({ candidate }) => candidate.id).filter((each) => !wanted.includes(each)));
  };
  // What is compared heads its own rows, so that two fit beside each other on a phone.
  const rows = (name: string, cell: (candidate: Candidate) => ReactNode) => (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={shown.length}>
          {name}
        </th>
      </tr>
      <tr>
        {shown.map(({ candidate }) => (
          <td key={candidate.id}>{cell(candidate)}</td>
        ))}
      </tr>
    </tbody>
  );
  return (
    <section className={ui.stack}>
      <p>{back}</p>
      <div>
        <h2>{text.title}</h2>
        <p className={ui.soft}>
          {first.offerTitle} · {format.placeWeeks(first)} · {t.company.candidates.seats(first.seatsLeft)}
        </p>
        <p className={ui.hint}>{t.company.candidates.anonymous}</p>
      </div>
      {candidates.length > 2 && (
        <fieldset>
          <legend className={ui.label}>{text.choose}</legend>
          <div className={styles.choose}>
            {candidates.map(({ candidate, name }) => (
              <label key={candidate.id} className={ui.choice}>
                <input
                  type="checkbox"
                  checked={isShown(candidate.id)}
                  onChange={() => toggle(candidate.id)}
                />
                <span>{name}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <div className={styles.frame}>
        <table className={styles.table}>
          <caption className={ui.hidden}>{text.caption}</caption>
          <thead>
            <tr>
              {shown.map(({ candidate, name }) => (
                <th key={candidate.id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          {rows(text.rows.level, (each) => format.programme(each.classLevel))}
          {rows(text.rows.motivation, (each) => (
            <p className={styles.text}>{each.motivation}</p>
          ))}
          {rows(text.rows.words, (each) => (
            <Said about={conversationAbout(words, each.id)} />
          ))}
          {rows(text.rows.submitted, (each) => format.day(each.submittedAt))}
          {rows(text.rows.answerBy, (each) => format.day(each.answerBy))}
          {colleagues.length > 1 && rows(text.rows.assignee, (each) => assigneeName(each, colleagues, t))}
          {rows(text.rows.answer, (each) => (
            <div className={ui.stackTight}>
              <CandidateActions candidate={each} />
            </div>
          ))}
        </table>
      </div>
    </section>
  );
}

function Said({ about }: { about: ConversationAbout | undefined }) {
  const t = useDeskMessages();
  if (!about || about.messages.length === 0) return t.conversation.compare.noWords;
  return (
    <ol className={ui.stackTight}>
      {about.messages.map((message) => (
        <li key={message.id}>
          <span className={ui.hint}>{t.conversation.by.COMPANY[message.author]}</span>
          <p className={styles.text}>{message.text}</p>
        </li>
      ))}
    </ol>
  );
}
