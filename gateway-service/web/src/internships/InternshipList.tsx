import { Link } from 'react-router';
import type { InternshipRow } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { buttonLook } from '../ui/Button';
import ui from '../ui/ui.module.css';

/** Internships with what is asked of the reader; what is to be said first. */
export function InternshipList({ of, level = 3 }: { of: readonly InternshipRow[]; level?: 2 | 3 }) {
  return (
    <ul className={ui.grid}>
      {[...of]
        .sort((one, other) => other.toSay - one.toSay)
        .map((row) => (
          <li key={row.agreementId} className={`${ui.card} ${ui.stackTight}`}>
            <Row row={row} level={level} />
          </li>
        ))}
    </ul>
  );
}

function Row({ row, level }: { row: InternshipRow; level: 2 | 3 }) {
  const t = useDeskMessages();
  const words = t.internships.list;
  const format = useFormat();
  const Heading = `h${level}` as const;
  const name = row.studentName ?? row.companyName;
  return (
    <>
      <Heading>{name}</Heading>
      <p className={ui.soft}>
        {row.companyName} · {words.dates(format.day(row.firstDay), format.day(row.lastDay))}
      </p>
      <p className={ui.row}>
        {row.attested && <span className={`${ui.badge} ${ui.good}`}>{words.attested}</span>}
        {row.alarmOpen && <span className={`${ui.badge} ${ui.bad}`}>{words.alarm}</span>}
        {!row.attested && row.toSay > 0 && (
          <span className={`${ui.badge} ${ui.act}`}>{words.toSay(row.toSay)}</span>
        )}
        {row.absences > 0 && <span className={`${ui.badge} ${ui.wait}`}>{words.absences(row.absences)}</span>}
      </p>
      <p>
        <Link
          className={buttonLook(!row.attested && row.toSay > 0 ? 'primary' : 'secondary')}
          to={`/stages/${row.agreementId}`}
          aria-label={words.openOf(name)}
        >
          {words.open}
        </Link>
      </p>
    </>
  );
}
