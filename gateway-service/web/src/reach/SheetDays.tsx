import type { DayGroup, Lodging, OwnWay, WaySheet } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { LiftsOnTheWay } from '../lifts/LiftsOnTheWay';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import { JourneyView } from './JourneyView';
import { minutesOf, MODE_ICONS } from './way';
import styles from './WaySheetPage.module.css';

interface Props {
  sheet: WaySheet;
  from: string | undefined;
  /** How far someone is driven to a stop. */
  driven: number | undefined;
}

/** The days of a way sheet, and what else helps to get there. */
export function SheetDays({ sheet, from, driven }: Props) {
  const t = useMessages();
  return (
    <>
      <p>{t.reach.dayHours(clock(sheet.dayStart), clock(sheet.dayEnd))}</p>
      {sheet.days.map((group) => (
        <Day key={group.dates[0]} group={group} sheet={sheet} home={from ?? t.reach.atHome} driven={driven} />
      ))}
      <div className={styles.more}>
        {sheet.schoolLines && (
          <section className={`${ui.card} ${ui.stackTight}`}>
            <h2>{t.reach.schoolLinesTitle}</h2>
            <p className={ui.prose}>{sheet.schoolLines}</p>
          </section>
        )}
        {sheet.lodgings.length > 0 && <Lodgings lodgings={sheet.lodgings} />}
        {sheet.offerId && <LiftsOnTheWay offerId={sheet.offerId} week={sheet.week} />}
        {sheet.own.length > 0 && (
          <section className={`${ui.card} ${ui.stackTight}`}>
            <h2>{t.reach.ownTitle}</h2>
            <ul className={ui.stackTight}>
              {sheet.own.map((own) => (
                <li key={own.mode} className={styles.own}>
                  <Icon name={MODE_ICONS[own.mode]} />
                  <Own own={own} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <section className={`${ui.card} ${ui.stackTight}`}>
          <h2>{t.reach.lateTitle}</h2>
          <p>{t.reach.lateText}</p>
          <dl className={styles.phones}>
            <div>
              <dt>{t.reach.phoneCompany}</dt>
              <dd />
            </div>
            <div>
              <dt>{t.reach.phoneSchool}</dt>
              <dd />
            </div>
            <div>
              <dt>{t.reach.phoneFamily}</dt>
              <dd />
            </div>
          </dl>
        </section>
      </div>
      <p className={ui.hint}>{t.reach.check}</p>
    </>
  );

  function clock(time: string): string {
    return t.reach.clock(minutesOf(time));
  }
}

function Lodgings({ lodgings }: { lodgings: readonly Lodging[] }) {
  const t = useMessages();
  return (
    <section className={`${ui.card} ${ui.stackTight}`}>
      <h2>{t.reach.lodgingsTitle}</h2>
      <p>{t.reach.lodgingsText}</p>
      <ul className={ui.stackTight}>
        {lodgings.map((lodging) => (
          <li key={lodging.name} className={styles.own}>
            <Icon name="home" />
            <span>
              <strong>{t.reach.lodging(lodging.name, lodging.communeName)}</strong>
              <br />
              {t.reach.lodgingWay[lodging.mode](t.reach.minutes(lodging.minutes))} ·{' '}
              {t.reach.lodgingPlaces(lodging.places)}
              <br />
              {t.reach.lodgingAsk(lodging.contact)}
              {lodging.phone && (
                <>
                  {' '}
                  <a href={`tel:${lodging.phone.replace(/[^+\d]/g, '')}`}>{lodging.phone}</a>
                </>
              )}
              {lodging.email && (
                <>
                  {' '}
                  <a href={`mailto:${lodging.email}`}>{lodging.email}</a>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Own({ own }: { own: OwnWay }) {
  const t = useMessages();
  const format = useFormat();
  return (
    <span>
      {t.reach.own[own.mode === 'TRANSIT' || own.mode === 'DRIVEN_TO_STOP' ? 'WALK' : own.mode](
        t.reach.minutes(own.minutes),
        format.number(own.metres / 1000),
      )}
      {' · '}
      {t.reach.leaveAt(t.reach.clock(minutesOf(own.leavesAt)))}
      {' · '}
      {t.reach.home(t.reach.clock(minutesOf(own.homeAt)))}
    </span>
  );
}

interface DayProps {
  group: DayGroup;
  sheet: WaySheet;
  home: string;
  driven: number | undefined;
}

function Day({ group, sheet, home, driven }: DayProps) {
  const t = useMessages();
  const format = useFormat();
  const { there, back, ifMissedThere, ifMissedBack, reason, estimatedMinutes } = group.way;
  return (
    <section className={`${ui.card} ${ui.stack} ${styles.day}`}>
      <h2>{format.dates(group.dates)}</h2>
      {reason && (
        <p className={`${ui.notice} ${ui.noticeAct}`}>
          <Icon name="warn" />{' '}
          {driven && reason === 'NO_STOP_NEAR_HOME' ? t.reach.noStopWithin(driven) : t.reach.reasons[reason]}
        </p>
      )}
      {estimatedMinutes != null && <p className={ui.notice}>{t.reach.estimatedText(estimatedMinutes)}</p>}
      {there && back && (
        <div className={styles.both}>
          <JourneyView
            title={t.reach.there}
            journey={there}
            missed={ifMissedThere}
            lateAfter={sheet.dayStart}
            from={home}
            to={t.reach.atWork}
          />
          <JourneyView
            title={t.reach.wayBack}
            journey={back}
            missed={ifMissedBack}
            from={t.reach.atWork}
            to={home}
          />
        </div>
      )}
    </section>
  );
}
