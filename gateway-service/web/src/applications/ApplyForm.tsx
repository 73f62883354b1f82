import { useId, useMemo, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import * as z from 'zod/mini';
import { Problem } from '../api/problem';
import type { MyApplication, OfferDetail } from '../api/types';
import { useProblemForm } from '../forms/useProblemForm';
import { useFormat, useMessages } from '../i18n/language';
import { contactsIn, TOLD_WHILE_TYPING } from '../safeguarding/contacts';
import { holdsName } from '../safeguarding/names';
import { useSession } from '../session/session';
import { isHoliday, useMyWeeks, whyNot } from '../student/myWeeks';
import { useProfile } from '../student/profile';
import { plusWeeks } from '../time/isoWeek';
import { Button } from '../ui/Button';
import { Field, FieldMessage } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import styles from './ApplyPage.module.css';
import { useApply } from './applications';

const SHORTEST = 20;
const GOOD = 200;
const LONGEST = 2000;

/** The frame says so itself. */
function isSignedOut(problem: Error): boolean {
  return problem instanceof Problem && problem.status === 401;
}

/** An application: the week, and why this place. */
export function ApplyForm({ offer, onSent }: { offer: OfferDetail; onSent: (sent: MyApplication) => void }) {
  const t = useMessages();
  const format = useFormat();
  const session = useSession();
  const [query] = useSearchParams();
  const profile = useProfile().data;
  const mine = useMyWeeks();
  /** An address or an old draft may name a week that cannot be chosen. */
  const seatsOf = (each: string) => offer.weeks.find((one) => one.week === each)?.seatsLeft;
  const blockOf = (each: string) => mine.blockOf(each, (one) => seatsOf(one) !== undefined);
  const seatsLeft = (each: string) => Math.min(...blockOf(each).map((one) => seatsOf(one) ?? 0));
  const reason = (each: string) =>
    blockOf(each)
      .map((one) => whyNot(one, mine, offer.programmes))
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
  const open = (each: string) =>
    shown.some((one) => one.week === each && seatsLeft(each) > 0) && !reason(each);
  const apply = useApply();
  const { form, submit, error, put, problem } = useProblemForm({
    schema: z.object({
      week: z.string().check(z.refine(open, t.apply.chooseWeek)),
      motivation: z.string().check(z.trim(), z.minLength(SHORTEST, t.apply.writeSomething)),
    }),
    blank: { week: query.get('semaine') ?? '', motivation: '' },
    draft: `apply.${session.accountId ?? ''}.${offer.id}`,
    sending: apply,
    tell: (written) => ({ offerId: offer.id, ...written }),
    onSent,
  });
  const { week, motivation } = form.watch();
  const { ref: registered, ...written } = form.register('motivation');
  const text = useRef<HTMLTextAreaElement>(null);
  const weekErrorId = useId();
  const helpId = useId();
  const weekError = error('week');
  const refused = problem instanceof Problem ? t.apply.refused[problem.code] : undefined;

  const weekWords = (each: string) => {
    const why = reason(each);
    if (why) return why === 'placedThen' ? t.offer.placedThen : t.apply.notMine;
    if (isHoliday(each, mine, offer.programmes)) return t.apply.holiday;
    return blockOf(each).length > 1 ? t.apply.mineBlock : t.apply.mine;
  };

  const begin = (starter: string) => {
    const before = motivation.trimEnd();
    put('motivation', (before ? `${before}\n${starter}` : starter).slice(0, LONGEST));
    requestAnimationFrame(() => {
      text.current?.focus();
      text.current?.setSelectionRange(text.current.value.length, text.current.value.length);
    });
  };

  return (
    <form className={`${ui.stack} ${styles.form}`} onSubmit={submit} noValidate>
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
              checked={week === each && open(each)}
              disabled={!open(each)}
              data-invalid={(weekError && open(each)) || undefined}
              onChange={() => put('week', each)}
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

      <Field label={t.apply.motivation} hint={<Length text={motivation} />} error={error('motivation')}>
        {(control) => (
          <>
            <p className={ui.soft}>{t.apply.hint}</p>
            <textarea
              {...control}
              {...written}
              ref={(element) => {
                registered(element);
                text.current = element;
              }}
              rows={9}
              maxLength={LONGEST}
            />
          </>
        )}
      </Field>
      <PrivateWarning
        text={motivation}
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
      {refused ? (
        <p className={`${ui.notice} ${ui.noticeBad}`} role="alert">
          <Icon name="warn" /> <span>{refused}</span>
        </p>
      ) : (
        problem && !isSignedOut(problem) && <Failure error={problem} />
      )}
      <div className={ui.row}>
        <Button type="submit" busy={apply.isPending}>
          {apply.isPending ? t.apply.sending : t.apply.send}
        </Button>
        {motivation && (
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
