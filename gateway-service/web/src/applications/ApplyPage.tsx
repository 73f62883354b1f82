import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useRef, useState, type FormEvent } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { Problem } from '../api/problem';
import type { MyApplication, OfferDetail } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { offerQuery } from '../search/offers';
import { contactsIn, TOLD_WHILE_TYPING } from '../safeguarding/contacts';
import { holdsName } from '../safeguarding/names';
import { useSession } from '../session/session';
import { ConsentAwaited, useConsentAwaited } from '../student/ConsentAwaited';
import { useMyWeeks, whyNot } from '../student/myWeeks';
import { useProfile } from '../student/profile';
import { plusWeeks } from '../time/isoWeek';
import { Button, buttonLook } from '../ui/Button';
import { Field, FieldMessage } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { PageAnswer } from '../ui/PageAnswer';
import { PageTitle } from '../ui/PageTitle';
import { Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useDraft } from '../ui/useDraft';
import styles from './ApplyPage.module.css';
import { useApply } from './applications';

const SHORTEST = 20;
const GOOD = 200;
const LONGEST = 2000;

export default function ApplyPage() {
  const { offerId = '' } = useParams();
  const offer = useQuery(offerQuery(offerId));
  return <PageAnswer of={offer}>{(found) => <Apply offer={found} />}</PageAnswer>;
}

function Apply({ offer }: { offer: OfferDetail }) {
  const t = useMessages();
  const [sent, setSent] = useState<MyApplication>();
  const awaited = useConsentAwaited();
  if (awaited === 'unknown') return <Loading title cards={2} />;
  if (awaited) return <ConsentAwaited offer={offer.id} to={t.apply.to(offer.title, offer.company.name)} />;
  return sent ? <Sent application={sent} /> : <ApplyForm offer={offer} onSent={setSent} />;
}

function ApplyForm({ offer, onSent }: { offer: OfferDetail; onSent: (sent: MyApplication) => void }) {
  const t = useMessages();
  const format = useFormat();
  const session = useSession();
  const [query] = useSearchParams();
  const profile = useProfile().data;
  const mine = useMyWeeks();
  const { draft, write, clear } = useDraft(`apply.${session.accountId ?? ''}.${offer.id}`, {
    week: query.get('semaine') ?? '',
    motivation: '',
  });
  /** An address or an old draft may name a week that cannot be chosen. */
  const seatsOf = (each: string) => offer.weeks.find((one) => one.week === each)?.seatsLeft;
  const blockOf = (each: string) => mine.blockOf(each, (one) => seatsOf(one) !== undefined);
  const seatsLeft = (each: string) => Math.min(...blockOf(each).map((one) => seatsOf(one) ?? 0));
  const reason = (each: string) =>
    blockOf(each)
      .map((one) => whyNot(one, mine))
      .find(Boolean);
  /** In the middle of a block that can be chosen whole: not proposed as a shorter one. */
  const isInside = (each: string) => {
    const before = plusWeeks(each, -1);
    return (
      seatsOf(before) !== undefined &&
      blockOf(before).includes(each) &&
      seatsLeft(before) > 0 &&
      !reason(before)
    );
  };
  const shown = offer.weeks.filter((each) => !isInside(each.week));
  const week =
    shown.some((each) => each.week === draft.week && seatsLeft(each.week) > 0) && !reason(draft.week)
      ? draft.week
      : '';
  const [tried, setTried] = useState(false);
  const apply = useApply();
  const text = useRef<HTMLTextAreaElement>(null);
  const weekErrorId = useId();
  const helpId = useId();

  const refusal = apply.error instanceof Problem ? apply.error : undefined;
  const weekError = (tried && !week ? t.apply.chooseWeek : undefined) ?? refusal?.field('week');
  const textError =
    (tried && draft.motivation.trim().length < SHORTEST ? t.apply.writeSomething : undefined) ??
    refusal?.field('motivation');

  const weekWords = (each: string) => {
    const why = reason(each);
    if (why) return why === 'placedThen' ? t.offer.placedThen : t.apply.notMine;
    return blockOf(each).length > 1 ? t.apply.mineBlock : t.apply.mine;
  };

  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (apply.isPending) return;
    if (!week) {
      document.querySelector<HTMLInputElement>('input[name=week]:enabled')?.focus();
      return;
    }
    if (draft.motivation.trim().length < SHORTEST) {
      text.current?.focus();
      return;
    }
    apply.mutate(
      { offerId: offer.id, week, motivation: draft.motivation.trim() },
      {
        onSuccess: (application) => {
          clear();
          onSent(application);
        },
      },
    );
  };

  const begin = (starter: string) => {
    const before = draft.motivation.trimEnd();
    write({ motivation: (before ? `${before}\n${starter}` : starter).slice(0, LONGEST) });
    requestAnimationFrame(() => {
      text.current?.focus();
      text.current?.setSelectionRange(text.current.value.length, text.current.value.length);
    });
  };

  return (
    <form className={`${ui.stack} ${styles.form}`} onSubmit={send} noValidate>
      <div className={ui.stackTight}>
        <PageTitle title={t.apply.title} />
        <p className={styles.to}>
          <Link to={`/offres/${offer.id}`}>{t.apply.to(offer.title, offer.company.name)}</Link>
        </p>
      </div>

      <fieldset className={ui.stackTight} aria-describedby={weekError ? weekErrorId : undefined}>
        <legend className={styles.legend}>{t.apply.week}</legend>
        {shown.map(({ week: each }) => (
          <label key={each} className={ui.choice}>
            <input
              type="radio"
              name="week"
              value={each}
              checked={week === each}
              disabled={seatsLeft(each) === 0 || reason(each) !== undefined}
              onChange={() => write({ week: each })}
            />
            <span>
              <strong>{format.weeks(blockOf(each))}</strong>
              <br />
              <span className={ui.hint}>
                {t.search.seats(seatsLeft(each))}
                {mine.known && ` · ${weekWords(each)}`}
              </span>
            </span>
          </label>
        ))}
        <FieldMessage id={weekErrorId} error={weekError} />
      </fieldset>

      <Field label={t.apply.motivation} hint={<Length text={draft.motivation} />} error={textError}>
        {(control) => (
          <>
            <p className={ui.soft}>{t.apply.hint}</p>
            <textarea
              {...control}
              ref={text}
              rows={9}
              maxLength={LONGEST}
              value={draft.motivation}
              onChange={(event) => write({ motivation: event.target.value })}
            />
          </>
        )}
      </Field>
      <PrivateWarning
        text={draft.motivation}
        names={profile ? [profile.firstName, profile.lastName, profile.school.name] : []}
      />

      <section className={ui.stackTight} aria-labelledby={helpId}>
        <h2 id={helpId} className={styles.legend}>
          {t.motivation.title}
        </h2>
        <ul className={styles.questions}>
          {t.motivation.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
        <details className={styles.examples}>
          <summary>{t.motivation.examples}</summary>
          {t.motivation.sentences.map((sentence) => (
            <p key={sentence} className={ui.quote}>
              {sentence}
            </p>
          ))}
          <p className={ui.hint}>{t.motivation.yours}</p>
        </details>
      </section>

      <div className={ui.stackTight}>
        <p className={ui.soft}>{t.apply.helpTitle}</p>
        <ul className={styles.starters}>
          {t.apply.starters.map((starter) => (
            <li key={starter}>
              <button type="button" onClick={() => begin(starter)}>
                {starter.trim()}…
              </button>
            </li>
          ))}
        </ul>
      </div>

      <p className={ui.notice}>
        <Icon name="lock" /> <span>{t.apply.anonymous}</span>
      </p>
      {refusal &&
        refusal.status !== 401 &&
        refusal.fields.length === 0 &&
        (t.apply.refused[refusal.code] ? (
          <p className={`${ui.notice} ${ui.noticeBad}`} role="alert">
            <Icon name="warn" /> <span>{t.apply.refused[refusal.code]}</span>
          </p>
        ) : (
          <Failure error={refusal} />
        ))}
      <div className={ui.row}>
        <Button type="submit" busy={apply.isPending}>
          {apply.isPending ? t.apply.sending : t.apply.send}
        </Button>
        {draft.motivation && (
          <span className={`${ui.hint} ${styles.kept}`}>
            <Icon name="check" size={16} /> {t.apply.kept}
          </span>
        )}
      </div>
    </form>
  );
}

function Length({ text }: { text: string }) {
  const t = useMessages();
  const length = text.length;
  const advice = length === 0 ? '' : length < GOOD ? t.apply.short : t.apply.good;
  return (
    <span className={styles.length}>
      <span className={styles.gauge} aria-hidden="true">
        <progress max={GOOD} value={Math.min(length, GOOD)} tabIndex={-1} />
      </span>
      {t.apply.count(length, LONGEST)}
      {advice && `. ${advice}`}
    </span>
  );
}

function PrivateWarning({ text, names }: { text: string; names: readonly string[] }) {
  const t = useMessages();
  const found = useMemo(() => {
    const kinds = new Set(contactsIn(text).map(({ kind }) => kind));
    return TOLD_WHILE_TYPING.filter((kind) => kinds.has(kind));
  }, [text]);
  const told = [
    ...found.map((kind) => t.apply.private[kind]),
    ...(holdsName(text, names) ? [t.apply.private.NAME] : []),
  ];
  return (
    <div role="status">
      {told.length > 0 && (
        <p className={`${ui.notice} ${ui.noticeAct}`}>
          <Icon name="warn" />
          <span>
            {t.apply.private.title} <strong>{told.join(', ')}</strong>. {t.apply.private.text}
          </span>
        </p>
      )}
    </div>
  );
}

function Sent({ application }: { application: MyApplication }) {
  const t = useMessages();
  const format = useFormat();
  return (
    <div className={`${ui.stack} ${styles.sent}`}>
      <Icon name="in" size={64} />
      <PageTitle title={t.apply.sentTitle} />
      <p>{t.apply.sentText(application.companyName, format.day(application.answerBy))}</p>
      <div className={ui.row}>
        <Link className={buttonLook()} to="/candidatures">
          {t.apply.see}
        </Link>
        <Link className={buttonLook('secondary')} to="/offres">
          {t.apply.another}
        </Link>
      </div>
    </div>
  );
}
