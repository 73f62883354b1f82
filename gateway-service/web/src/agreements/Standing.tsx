import type { AgreementView } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { buttonLook } from '../ui/Button';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import { sealedPdfAddress, type Audience } from './agreements';
import { askedOf, isAsked, stateOf } from './standing';
import { Turns } from './Turns';

/** How far it is, whose turn it is since when, and one way on for whoever reads. */
export function Standing({ view, audience }: { view: AgreementView; audience: Audience }) {
  const t = useDeskMessages();
  const words = t.agreements;
  const card = t.agreementCard;
  const format = useFormat();
  const turn = askedOf(view);
  const asked = isAsked({ yourTurn: turn });
  const { state, end } = view;
  const bad = state === 'REFUSED' || state === 'WITHDRAWN' || state === 'BROKEN_OFF';
  const tone = bad ? ui.noticeBad : asked ? ui.noticeAct : state === 'SEALED' ? ui.noticeGood : '';
  return (
    <div className={`${ui.notice} ${tone ?? ''}`} role="status">
      <Icon name={bad ? 'warn' : state === 'SEALED' ? 'shield' : 'in'} />
      <div className={ui.stackTight}>
        <p>
          <strong>{stateOf(card, state, view.amends !== undefined)}</strong>
        </p>
        {(state === 'SIGNED' || state === 'SEALED' || state === 'WITHDRAWN' || state === 'BROKEN_OFF') && (
          <p>{view.amends && state !== 'BROKEN_OFF' ? t.amendments.over[state] : words.over[state]}</p>
        )}
        {view.amends && state === 'REFUSED' && <p>{t.amendments.over.REFUSED}</p>}
        {end && (
          <>
            {state === 'REFUSED' && (
              <p>{(view.amends ? t.amendments : words).refusedBy(card.who[end.party], format.day(end.at))}</p>
            )}
            {end.lastDay && (
              <p>
                <strong>{t.amendments.lastDay(format.date(end.lastDay))}</strong>{' '}
                {end.reason && t.amendments.brokenOff(card.who[end.party], format.day(end.at))}
              </p>
            )}
            {end.reason && <p className={ui.quote}>{end.reason}</p>}
          </>
        )}
        {view.partlyOnPaper && <p>{t.paper.partlyText}</p>}
        {asked && <p>{card.to[audience].asked[turn]}</p>}
        <Turns of={view.turns} since={view.since} />
        {turn === 'CONFIRM' && (
          <div>
            <a className={buttonLook()} href="#papier">
              {card.go.CONFIRM}
            </a>
          </div>
        )}
        {turn === 'SIGN' && view.current && (
          <>
            <p>{words.to[audience].readFirst}</p>
            <div>
              <a className={buttonLook()} href="#signature">
                {words.to[audience].toSign}
              </a>
            </div>
          </>
        )}
        {state === 'SEALED' && (
          <p>
            <a href={sealedPdfAddress(view.id)}>{words.sealedPdf}</a>
          </p>
        )}
      </div>
    </div>
  );
}
