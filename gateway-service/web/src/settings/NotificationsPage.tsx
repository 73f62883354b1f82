import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import * as z from 'zod/mini';
import type { News, NotificationSettings } from '../api/types';
import { useProblemForm } from '../forms/useProblemForm';
import { useMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { Button, buttonLook } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import styles from './NotificationsPage.module.css';
import { settingsQuery, useSaveSettings, type MailFrequency, type QuietHours } from './settings';

const FREQUENCIES = ['AT_ONCE', 'DAILY', 'NEVER'] as const satisfies readonly MailFrequency[];
const NIGHT: QuietHours = { from: '20:00', until: '07:00' };

export default function NotificationsPage() {
  const t = useMessages();
  const session = useSession();
  const settings = useQuery(settingsQuery);
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <PageTitle title={t.settings.title} />
      <p>{t.settings.lead}</p>
      {session.signedIn && !session.email && (
        <p className={ui.notice}>
          <Icon name="bell" /> <span>{t.settings.noAddress}</span>
        </p>
      )}
      <Answer of={settings}>
        {(mine) =>
          mine.news.length === 0 ? (
            <Empty title={t.settings.emptyTitle} text={t.settings.emptyText}>
              <Link className={buttonLook('secondary')} to="/messages">
                {t.settings.inbox}
              </Link>
            </Empty>
          ) : (
            <Choices mine={mine} />
          )
        }
      </Answer>
    </div>
  );
}

function Choices({ mine }: { mine: NotificationSettings }) {
  const t = useMessages();
  const say = useNotice();
  const save = useSaveSettings();
  const { form, submit, error, problem } = useProblemForm({
    schema: z
      .object({
        // In the order of the news.
        frequencies: z.array(z.enum(FREQUENCIES)),
        quiet: z.boolean(),
        from: z.string(),
        until: z.string(),
      })
      .check(
        z.refine(({ quiet, from, until }) => !quiet || from !== until, {
          path: ['until'],
          error: t.settings.quietSame,
        }),
      ),
    blank: {
      frequencies: mine.news.map((each) => each.frequency),
      quiet: mine.quietHours !== undefined,
      from: clock((mine.quietHours ?? NIGHT).from),
      until: clock((mine.quietHours ?? NIGHT).until),
    },
    sending: save,
    tell: ({ frequencies, quiet, from, until }) => ({
      news: mine.news.map((each, at) => ({ ...each, frequency: frequencies[at] ?? each.frequency })),
      quietHours: quiet ? { from, until } : undefined,
    }),
    onSent: () => say(t.settings.saved),
  });
  const news = mine.news.map((each, at) => ({ ...each, at }));
  const readers = [...new Set(news.map((each) => each.reader))];
  const needed = news.filter((each) => each.needed);
  const quiet = form.watch('quiet');

  return (
    <form className={ui.stack} onSubmit={submit} noValidate>
      {readers.map((reader) => {
        const choosable = news.filter((each) => each.reader === reader && !each.needed);
        if (choosable.length === 0) return null;
        return (
          <section key={reader} className={`${ui.card} ${ui.stack}`}>
            <h2>{t.settings.readers[reader]}</h2>
            {choosable.map((each) => (
              <Field key={each.kind} label={each.title}>
                {(control) => (
                  <select {...control} {...form.register(`frequencies.${each.at}`)}>
                    {FREQUENCIES.map((frequency) => (
                      <option key={frequency} value={frequency}>
                        {t.settings.frequencies[frequency]}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            ))}
            <p className={ui.hint}>{t.settings.daily}</p>
          </section>
        );
      })}
      {needed.length > 0 && (
        <section className={`${ui.card} ${ui.stackTight}`}>
          <h2>{t.settings.always}</h2>
          <p className={ui.soft}>{t.settings.alwaysText}</p>
          <ul className={styles.always}>
            {needed.map((each) => (
              <li key={keyOf(each)}>
                <Icon name="check" size={18} /> <span>{each.title}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <fieldset className={`${ui.card} ${ui.stack} ${styles.quiet}`}>
        <legend>{t.settings.quiet}</legend>
        <label className={ui.check}>
          <input type="checkbox" {...form.register('quiet')} />
          <span>{t.settings.quietBox}</span>
        </label>
        {quiet && (
          <div className={styles.times}>
            <Field label={t.settings.from} error={error('from')}>
              {(control) => (
                <input {...control} type="time" required {...form.register('from', { deps: 'until' })} />
              )}
            </Field>
            <Field label={t.settings.until} error={error('until')}>
              {(control) => <input {...control} type="time" required {...form.register('until')} />}
            </Field>
          </div>
        )}
        <p className={ui.hint}>{t.settings.quietHint}</p>
      </fieldset>
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" busy={save.isPending}>
          {t.common.save}
        </Button>
      </div>
    </form>
  );
}

function keyOf(news: News): string {
  return `${news.reader}.${news.kind}`;
}

/** Without the seconds that the server adds. */
function clock(time: string): string {
  return time.slice(0, 5);
}
