import { Link } from 'react-router';
import type { AgreementRow } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { Button } from '../ui/Button';
import ui from '../ui/ui.module.css';
import { hasPaperToConfirm, waitsForOthers } from './board';
import styles from './BoardTable.module.css';
import { toneOf } from './standing';
import { Turns } from './Turns';

interface Props {
  schoolId: string;
  shown: readonly AgreementRow[];
  nameOf: (row: AgreementRow) => string;
  classOf: (row: AgreementRow) => string;
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
  onRemind: (id: string) => void;
  /** Those for whom a reminder is on its way. */
  reminding: readonly string[] | undefined;
}

/** A row an agreement. On a phone its cells stand below each other, and the row is no wider than the screen. */
export function BoardTable(props: Props) {
  const t = useDeskMessages();
  const words = t.agreements.school;
  return (
    <table className={styles.table}>
      <caption className={ui.hidden}>{words.lead}</caption>
      <thead>
        <tr>
          <td className={styles.chooseCell} data-screen-only />
          <th scope="col">{words.student}</th>
          <th scope="col">{words.company}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.whose}</th>
        </tr>
      </thead>
      <tbody>
        {props.shown.map((row) => (
          <Row key={row.id} row={row} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  row,
  schoolId,
  nameOf,
  classOf,
  chosen,
  onChoose,
  onRemind,
  reminding,
}: Props & { row: AgreementRow }) {
  const t = useDeskMessages();
  const words = t.agreements.school;
  const card = t.agreementCard;
  const format = useFormat();
  const student = nameOf(row);
  // Two rows of one student are told apart by their names as well.
  const name = row.amendment === undefined ? student : `${student}, ${card.amendment(row.amendment)}`;
  const isChosen = chosen.includes(row.id);
  return (
    <tr>
      <td className={styles.chooseCell} data-screen-only>
        <label className={styles.choose}>
          <span className={ui.hidden}>{words.choose(name)}</span>
          <input
            type="checkbox"
            checked={isChosen}
            onChange={() => onChoose(isChosen ? chosen.filter((id) => id !== row.id) : [...chosen, row.id])}
          />
        </label>
      </td>
      <th scope="row">
        <Link to={`/conventions/${row.id}?uai=${schoolId}`}>{student}</Link>
        {row.amendment !== undefined && (
          <span className={`${ui.hint} ${styles.line}`}>{card.amendment(row.amendment)}</span>
        )}
      </th>
      <td>
        <span className={styles.line}>{row.companyName}</span>
        <span className={`${ui.hint} ${styles.line}`}>
          {[classOf(row), format.placeWeeks(row)].filter(Boolean).join(' · ')}
        </span>
      </td>
      <td>
        <span className={`${ui.badge} ${toneOf(row)}`}>{card.states[row.state]}</span>
        {hasPaperToConfirm(row) && (
          <span className={styles.line}>
            <span className={`${ui.badge} ${ui.act ?? ''}`}>{t.paper.board.toConfirm}</span>
          </span>
        )}
        {row.partlyOnPaper && <span className={`${ui.hint} ${styles.line}`}>{card.partlyOnPaper}</span>}
        {row.version > 1 && (
          <span className={`${ui.hint} ${styles.line}`}>{t.agreements.version(row.version)}</span>
        )}
      </td>
      <td>
        <Turns of={row.turns} since={row.since} />
        {waitsForOthers(row) && (
          <span data-screen-only>
            <Button
              kind="quiet"
              busy={reminding?.includes(row.id) ?? false}
              aria-label={words.remindOneWho(name)}
              onClick={() => onRemind(row.id)}
            >
              {words.remindOne}
            </Button>
          </span>
        )}
      </td>
    </tr>
  );
}
