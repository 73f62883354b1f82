import { Link } from 'react-router';
import type { AgreementRow } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { OfProgramme } from '../i18n/level';
import { buttonLook } from '../ui/Button';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import { sealedPdfAddress, useAgreementOf, type Audience } from './agreements';
import { isAsked, partiesOf } from './standing';

interface Props {
  place: { applicationId?: string; foundPlaceId?: string };
  audience: Audience;
  level?: 2 | 3 | 4;
}

/** Beside a placement: how far its agreement is, and what is asked of who reads it. Nothing where there is none. */
export function AgreementCard({ place, audience, level = 4 }: Props) {
  const { itself, amendments } = useAgreementOf(place);
  return (
    <>
      {[itself, ...amendments].map(
        (row) => row && <AgreementStanding key={row.id} row={row} audience={audience} level={level} />,
      )}
    </>
  );
}

interface StandingProps {
  row: AgreementRow;
  audience: Audience;
  level: 2 | 3 | 4;
}

export function AgreementStanding(props: StandingProps) {
  return (
    <OfProgramme id={props.row.programme}>
      <Standing {...props} />
    </OfProgramme>
  );
}

function Standing({ row, audience, level }: StandingProps) {
  const t = useMessages();
  const words = t.agreementCard;
  const format = useFormat();
  const Heading = `h${level}` as const;
  const asked = isAsked(row);
  const waits = !asked && row.turns.length > 0;
  const title = row.amendment === undefined ? words.to[audience].title : words.amendment(row.amendment);
  const of = [row.amendment !== undefined && title, row.companyName, format.placeWeeks(row)]
    .filter(Boolean)
    .join(', ');
  return (
    <section className={`${ui.notice} ${asked ? ui.noticeAct : row.state === 'SEALED' ? ui.noticeGood : ''}`}>
      <Icon name="paper" />
      <div className={ui.stackTight}>
        <div className={ui.row}>
          <Heading>{title}</Heading>
          <span className={ui.soft}>
            {words.states[row.state]}
            {row.partlyOnPaper && `, ${words.partlyOnPaper}`}
          </span>
        </div>
        <p>
          {waits &&
            `${words.turn(
              partiesOf(row.turns)
                .map((party) => words.who[party])
                .join(', '),
            )} `}
          {words.to[audience].asked[row.yourTurn]}
        </p>
        <div className={ui.row}>
          <Link
            className={buttonLook(asked ? 'primary' : 'secondary')}
            to={`/conventions/${row.id}`}
            aria-label={`${words.go[row.yourTurn]} : ${of}`}
          >
            {words.go[row.yourTurn]}
          </Link>
          {row.state === 'SEALED' && (
            <a href={sealedPdfAddress(row.id)} aria-label={`${words.download} : ${of}`}>
              {words.download}
            </a>
          )}
          {row.internship && (
            <Link to={`/stages/${row.id}`} aria-label={`${words.internship} : ${of}`}>
              {words.internship}
            </Link>
          )}
        </div>
      </div>
    </section>
  );
}
