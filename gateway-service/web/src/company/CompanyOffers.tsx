import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Company, OwnedOffer } from '../api/types';
import { useHolidayWeeks } from '../calendar/useHolidayWeeks';
import { useFormat, useDeskMessages } from '../i18n/language';
import { tradesQuery } from '../search/offers';
import { Button, buttonLook } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { Answer, Empty, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { ownOffersQuery, useOfferState } from './companies';

const ORDER = ['RETURNED', 'DRAFT', 'IN_REVIEW', 'PUBLISHED', 'CLOSED'];

export function CompanyOffers({ company }: { company: Company }) {
  const t = useDeskMessages();
  const offers = useQuery(ownOffersQuery(company.id));
  const create =
    company.workplaces.length > 0 ? (
      <Link className={buttonLook()} to={`/entreprise/${company.id}/offres/nouvelle`}>
        <Icon name="plus" /> {t.company.newOffer}
      </Link>
    ) : (
      <Link className={buttonLook('secondary')} to={`/entreprise/${company.id}`}>
        {t.company.needWorkplace}
      </Link>
    );
  return (
    <Answer of={offers}>
      {(all) =>
        all.length === 0 ? (
          <Empty title={t.company.noOffers} text={t.company.noOffersText}>
            {create}
          </Empty>
        ) : (
          <div className={ui.stack}>
            <div>{create}</div>
            <ul className={ui.grid}>
              {[...all]
                .sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status))
                .map((offer) => (
                  <li key={offer.id}>
                    <OwnOffer company={company} offer={offer} />
                  </li>
                ))}
            </ul>
          </div>
        )
      }
    </Answer>
  );
}

const TONE = { RETURNED: ui.bad, DRAFT: ui.act, IN_REVIEW: ui.wait, PUBLISHED: ui.good, CLOSED: undefined };

function OwnOffer({ company, offer }: { company: Company; offer: OwnedOffer }) {
  const t = useDeskMessages();
  const format = useFormat();
  const say = useNotice();
  const trade = useQuery(tradesQuery).data?.find((each) => each.code === offer.tradeCode);
  const publish = useOfferState('publish');
  const close = useOfferState('close');
  const duplicate = useOfferState('duplicate');
  const holidays = useHolidayWeeks();
  const [asked, setAsked] = useState(false);
  return (
    <article className={`${ui.card} ${ui.stack}`}>
      <div className={ui.stackTight}>
        <div>
          <span className={`${ui.badge} ${TONE[offer.status] ?? ''}`}>
            {t.company.offerStatus[offer.status]}
          </span>
        </div>
        <h2>{offer.title}</h2>
        <p className={ui.soft}>{trade?.label ?? offer.tradeWords}</p>
      </div>
      <ul className={ui.stackTight}>
        {offer.weeks.map(({ week, seats, seatsLeft }) => (
          <li key={week} className={ui.between}>
            <span>
              {format.days(week)}
              {holidays.has(week) && ` (${t.company.form.holiday})`}
            </span>
            <span className={ui.hint}>{t.company.seatsLeft(seatsLeft, seats)}</span>
          </li>
        ))}
      </ul>
      {offer.reservation && (
        <p className={ui.hint}>
          <Icon name="lock" size={16} /> {t.reserved.own(format.day(offer.reservation.until))}
        </p>
      )}
      {offer.status === 'IN_REVIEW' && offer.submittedAt && (
        <p className={ui.hint}>{t.company.reviewText(format.day(offer.submittedAt))}</p>
      )}
      {offer.returnReason && (
        <div className={ui.stackTight}>
          <p>
            <strong>{t.company.returned}</strong>
          </p>
          <p className={ui.quote}>{offer.returnReason}</p>
        </div>
      )}
      {publish.isError && <Failure error={publish.error} />}
      {duplicate.isError && <Failure error={duplicate.error} />}
      <div className={ui.row}>
        {['DRAFT', 'RETURNED', 'CLOSED'].includes(offer.status) && (
          <Button
            busy={publish.isPending}
            onClick={() =>
              publish.mutate(offer.id, {
                onSuccess: (sent) => say(sent.status === 'PUBLISHED' ? t.company.published : t.company.sent),
              })
            }
          >
            {offer.status === 'DRAFT'
              ? t.company.publish
              : offer.status === 'RETURNED'
                ? t.company.sendAgain
                : t.company.reopen}
          </Button>
        )}
        {offer.status !== 'CLOSED' && (
          <Link
            className={buttonLook('secondary')}
            to={`/entreprise/${company.id}/offres/${offer.id}`}
            aria-label={`${t.company.edit} : ${offer.title}`}
          >
            <Icon name="pen" size={18} /> {t.company.edit}
          </Link>
        )}
        {['PUBLISHED', 'CLOSED'].includes(offer.status) && (
          <Button
            kind="quiet"
            busy={duplicate.isPending}
            onClick={() => duplicate.mutate(offer.id, { onSuccess: () => say(t.company.duplicated) })}
          >
            {t.company.duplicate}
          </Button>
        )}
        {offer.status === 'PUBLISHED' && (
          <>
            <Link
              className={buttonLook('quiet')}
              to={`/entreprise/${company.id}/offres/${offer.id}/trajets`}
              aria-label={`${t.lifts.manage} : ${offer.title}`}
            >
              <Icon name="car" size={18} /> {t.lifts.manage}
            </Link>
            <Link className={buttonLook('quiet')} to={`/offres/${offer.id}`}>
              {t.company.seeOffer}
            </Link>
            <Button kind="quiet" onClick={() => setAsked(true)}>
              {t.company.closeOffer}
            </Button>
          </>
        )}
      </div>
      {asked && (
        <Confirm
          title={t.company.closeAsk}
          text={t.company.closeText}
          yes={t.company.closeOffer}
          kind="danger"
          busy={close.isPending}
          error={close.isError && <Failure error={close.error} />}
          onClose={() => setAsked(false)}
          onYes={() =>
            close.mutate(offer.id, {
              onSuccess: () => {
                setAsked(false);
                say(t.company.closed);
              },
            })
          }
        />
      )}
    </article>
  );
}
