import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormat, useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { applicationReadingsQuery, fileReadingsQuery } from './personalData';
import { byDay, type Reading } from './readings';

const AT_FIRST = 8;

interface Props {
  studentId: string;
  title: string;
  hint: string;
  level?: 2 | 3;
  all?: boolean;
}

/** Who of the school or the operator opened a pupil's file, a line for each person and day. */
export function Readers({ studentId, title, hint, level = 2, all = false }: Props) {
  const t = useDeskMessages();
  const words = t.personal.readers;
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const file = useQuery(fileReadingsQuery(studentId));
  const applications = useQuery(applicationReadingsQuery(studentId));
  const lines = byDay([...(file.data ?? []), ...(applications.data ?? [])]);
  const shown = all || opened ? lines : lines.slice(0, AT_FIRST);
  const hidden = lines.length - shown.length;
  const Heading = `h${level}` as const;
  const someone = ({ name, role }: Reading) => (name ? `${name}, ${words.roles[role]}` : words.someone[role]);
  return (
    <section className={ui.stackTight}>
      <Heading>{title}</Heading>
      <p className={ui.hint}>{hint}</p>
      {[file, applications].map(
        (answer, at) =>
          answer.isError && (
            <div key={at} className={ui.stackTight}>
              <p>
                {t.personal.missing(t.personal.services[at === 0 ? 'school-service' : 'application-service'])}
              </p>
              <Failure error={answer.error} onRetry={() => void answer.refetch()} />
            </div>
          ),
      )}
      {(file.isPending || applications.isPending) && <Loading cards={1} />}
      {file.isSuccess && applications.isSuccess && lines.length === 0 && (
        <p className={ui.soft}>{words.none}</p>
      )}
      <ul className={ui.stackTight}>
        {shown.map((line) => (
          <li key={`${line.day} ${line.role} ${line.name ?? ''}`}>
            <strong>
              <time dateTime={line.day}>{format.date(line.day)}</time>
            </strong>{' '}
            {t.personal.named(someone(line))} {line.parts.map((part) => words.parts[part]).join(', ')}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <div data-screen-only>
          <Button kind="quiet" onClick={() => setOpened(true)}>
            {words.more(hidden)}
          </Button>
        </div>
      )}
    </section>
  );
}
