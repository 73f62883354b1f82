import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api, body, change } from '../api/client';
import { Problem } from '../api/problem';
import type { Feed } from '../api/types';
import { useFormat, useMessages } from '../i18n/language';
import { OperatorTabs } from '../operator/OperatorTabs';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';

const feedsQuery = queryOptions({
  queryKey: ['reach', 'feeds'],
  queryFn: () => body(api.GET('/api/reach/feeds')),
  // Whoever has just put a file there waits for it here.
  refetchInterval: 30_000,
});

const schoolLinesQuery = queryOptions({
  queryKey: ['reach', 'school-lines'],
  queryFn: () => body(api.GET('/api/reach/school-lines')),
});

/** The operator's view of what the ways are made of. */
export default function FeedsPage() {
  const t = useMessages();
  const feeds = useQuery(feedsQuery);
  const schoolLines = useQuery(schoolLinesQuery);
  return (
    <div className={ui.stack}>
      <PageTitle title={t.feeds.title} />
      <OperatorTabs />
      <p>{t.feeds.intro}</p>
      <Answer of={feeds}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t.feeds.none} text={t.feeds.noneText} />
          ) : (
            <ul className={ui.stack}>
              {all.map((feed) => (
                <li key={feed.name}>
                  <OneFeed feed={feed} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      <section className={`${ui.card} ${ui.stackTight}`}>
        <h2>{t.feeds.replaceTitle}</h2>
        <ol className={ui.stackTight}>
          {t.feeds.replace.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <Answer of={schoolLines}>{(note) => <SchoolLines note={note} />}</Answer>
    </div>
  );
}

function OneFeed({ feed }: { feed: Feed }) {
  const t = useMessages();
  const format = useFormat();
  const tone = !feed.serves ? ui.bad : feed.older ? ui.act : ui.good;
  const state = !feed.serves ? t.feeds.out : feed.older ? t.feeds.older : t.feeds.serves;
  const over = feed.to !== undefined && feed.to < new Date().toISOString().slice(0, 10);
  return (
    <article className={`${ui.card} ${ui.stackTight}`}>
      <div className={ui.between}>
        <h2>{feed.name}</h2>
        <span className={`${ui.badge} ${tone ?? ''}`}>{state}</span>
      </div>
      {feed.from && feed.to && (
        <p>
          <strong>{t.feeds.valid(format.date(feed.from), format.date(feed.to))}</strong>
        </p>
      )}
      {feed.endsSoon && feed.to && (
        <p className={`${ui.notice} ${ui.noticeAct}`}>
          <Icon name="warn" />
          <span>{over ? t.feeds.over(format.date(feed.to)) : t.feeds.endsSoon(format.date(feed.to))}</span>
        </p>
      )}
      {feed.serves && <p>{t.feeds.holds(feed.lines, feed.stops, feed.trips)}</p>}
      <p className={ui.hint}>{t.feeds.read(format.moment(feed.readAt))}</p>
      <Problems feed={feed} level="ERROR" />
      <Problems feed={feed} level="WARNING" />
    </article>
  );
}

const SHOWN = 20;

function Problems({ feed, level }: { feed: Feed; level: Feed['problems'][number]['level'] }) {
  const t = useMessages();
  const problems = feed.problems.filter((each) => each.level === level);
  if (problems.length === 0) return null;
  return (
    <details open={level === 'ERROR'}>
      <summary>
        {level === 'ERROR' ? t.feeds.errors(problems.length) : t.feeds.warnings(problems.length)}
      </summary>
      <ul className={ui.stackTight}>
        {problems.slice(0, SHOWN).map((problem, index) => (
          <li key={index}>{problem.text}</li>
        ))}
        {problems.length > SHOWN && <li>…</li>}
      </ul>
    </details>
  );
}

function SchoolLines({ note }: { note: { fr: string; en: string } }) {
  const t = useMessages();
  const say = useNotice();
  const queries = useQueryClient();
  const [fr, setFr] = useState(note.fr);
  const [en, setEn] = useState(note.en);
  const save = useMutation({
    mutationFn: () => change(() => api.PUT('/api/reach/school-lines', { body: { fr, en } })),
    onSuccess: (after) => {
      queries.setQueryData(schoolLinesQuery.queryKey, after);
      say(t.feeds.saved);
    },
  });
  const refusal = save.error instanceof Problem ? save.error : undefined;
  return (
    <form
      className={`${ui.card} ${ui.stack}`}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!save.isPending) save.mutate();
      }}
    >
      <h2>{t.feeds.schoolTitle}</h2>
      <p>{t.feeds.schoolText}</p>
      <Field label={t.feeds.schoolFr} error={refusal?.field('fr')}>
        {(control) => (
          <textarea
            {...control}
            rows={4}
            maxLength={1000}
            value={fr}
            onChange={(event) => setFr(event.target.value)}
          />
        )}
      </Field>
      <Field label={t.feeds.schoolEn} optional error={refusal?.field('en')}>
        {(control) => (
          <textarea
            {...control}
            rows={4}
            maxLength={1000}
            value={en}
            onChange={(event) => setEn(event.target.value)}
          />
        )}
      </Field>
      {refusal && refusal.fields.length === 0 && <Failure error={refusal} />}
      <div>
        <Button type="submit" busy={save.isPending}>
          {t.common.save}
        </Button>
      </div>
    </form>
  );
}
