import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { useFormat, useMessages } from '../i18n/language';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty } from '../ui/states';
import ui from '../ui/ui.module.css';

const lettersQuery = queryOptions({
  queryKey: ['letters', 'mine'],
  queryFn: () => body(api.GET('/api/students/letters')),
});

/** What a school wrote to a class: its pupils read it, and their guardians where it is to them too. */
export default function LettersPage() {
  const t = useMessages();
  const format = useFormat();
  const letters = useQuery(lettersQuery);
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <PageTitle title={t.letters.title} />
      <Answer of={letters}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t.letters.emptyTitle} text={t.letters.emptyText} />
          ) : (
            all.map((letter) => (
              <article key={letter.id} className={`${ui.card} ${ui.stackTight}`}>
                <p className={ui.prose}>{letter.text}</p>
                <p className={ui.hint}>
                  {letter.schoolName} ·{' '}
                  <time dateTime={letter.writtenAt}>{format.moment(letter.writtenAt)}</time>
                </p>
              </article>
            ))
          )
        }
      </Answer>
    </div>
  );
}
