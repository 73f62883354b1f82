import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WordsToRead as Words } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import { ReasonDialog } from '../operator/ReasonDialog';
import { Button } from '../ui/Button';
import { useNotice } from '../ui/Notices';
import { Answer, Empty, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useDecideWords, wordsToReadQuery } from './feedback';

/** Students' words that somebody reads before they are shown. */
export function WordsToRead({ schoolId, level }: { schoolId: string | 'all'; level: 2 | 3 }) {
  const t = useDeskMessages();
  const words = t.hosting.words;
  const waiting = useQuery(wordsToReadQuery(schoolId));
  return (
    <>
      <p className={ui.soft}>{words.lead}</p>
      <Answer of={waiting}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={words.emptyTitle} text={words.emptyText} />
          ) : (
            <ul className={`${ui.stack} ${ui.narrow}`}>
              {all.map((one) => (
                <li key={one.id}>
                  <ToRead one={one} level={level} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </>
  );
}

function ToRead({ one, level }: { one: Words; level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  const t = useDeskMessages();
  const words = t.hosting.words;
  const format = useFormat();
  const say = useNotice();
  const decide = useDecideWords(one.id, one.version);
  const [asked, setAsked] = useState(false);
  const failure = decide.isError && <Failure error={decide.error} />;
  return (
    <article className={`${ui.card} ${ui.stack}`}>
      <div className={ui.stackTight}>
        <Heading>{words.about(one.companyName)}</Heading>
        <p className={ui.hint}>
          {format.programme(one.programme)} · {format.placeWeeks(one)} · {format.moment(one.sentAt)}
        </p>
        <p className={ui.quote}>{one.words}</p>
      </div>
      {!asked && failure}
      <div className={ui.row}>
        <Button
          busy={decide.isPending}
          onClick={() => decide.mutate(undefined, { onSuccess: () => say(words.approved) })}
        >
          {words.approve}
        </Button>
        <Button kind="secondary" onClick={() => setAsked(true)}>
          {words.giveBack}
        </Button>
      </div>
      {asked && (
        <ReasonDialog
          title={words.dialog}
          text={words.dialogText}
          yes={words.giveBack}
          label={words.reason}
          reasons={words.reasons}
          needed={words.needed}
          most={300}
          busy={decide.isPending}
          error={failure}
          onClose={() => setAsked(false)}
          onGiven={(reason) =>
            decide.mutate(reason, {
              onSuccess: () => {
                setAsked(false);
                say(words.returned);
              },
            })
          }
        />
      )}
    </article>
  );
}
