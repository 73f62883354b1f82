import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import type { News, NotificationSettings } from '../api/types';
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

const FREQUENCIES: readonly MailFrequency[] = ['AT_ONCE', 'DAILY', 'NEVER'];
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
  const [frequencies, setPaces] = useState<Readonly<Record<string, MailFrequency>>>({});
  const [quiet, setQuiet] = useState(mine.quietHours);
  const [tried, setTried] = useState(false);

  const news = mine.news.map((each) => ({ ...each, frequency: frequencies[keyOf(each)] ?? each.frequency }));
  const readers = [...new Set(news.map((each) => each.reader))];
  const needed = news.filter((each) => each.needed);
  const sameTimes = quiet !== undefined && clock(quiet.from) === clock(quiet.until);

  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (sameTimes || save.isPending) return;
    save.mutate({ news, quietHours: quiet }, { onSuccess: () => say(t.settings.saved) });
  };

  return (
    <form className={ui.stack} onSubmit={send}>
      {readers.map((reader) => {
        const choosable = news.filter((each) => each.reader === reader && !each.needed);
        if (choosable.length === 0) return null;
        return (
          <section key={reader} className={`${ui.card} ${ui.stack}`}>
            <h2>{t.settings.readers[reader]}</h2>
            {choosable.map((each) => (
              <Field key={each.kind} label={each.title}>
                {(control) => (
                  <select
                    {...control}
                    value={each.frequency}
                    onChange={(event) =>
                      setPaces((before) => ({
                        ...before,
                        [keyOf(each)]: event.target.value as MailFrequency,
                      }))
                    }
                  >
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
          <input
            type="checkbox"
            checked={quiet !== undefined}
            onChange={(event) => setQuiet(event.target.checked ? (mine.quietHours ?? NIGHT) : undefined)}
          />
          <span>{t.settings.quietBox}</span>
        </label>
        {quiet && (
          <div className={styles.times}>
            <Field label={t.settings.from}>
              {(control) => (
                <input
                  {...control}
                  type="time"
                  required
                  value={clock(quiet.from)}
                  onChange={(event) => setQuiet({ ...quiet, from: event.target.value })}
                />
              )}
            </Field>
            <Field label={t.settings.until} error={tried && sameTimes ? t.settings.quietSame : undefined}>
              {(control) => (
                <input
                  {...control}
                  type="time"
                  required
                  value={clock(quiet.until)}
                  onChange={(event) => setQuiet({ ...quiet, until: event.target.value })}
                />
              )}
            </Field>
          </div>
        )}
        <p className={ui.hint}>{t.settings.quietHint}</p>
      </fieldset>
      {save.isError && <Failure error={save.error} />}
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
