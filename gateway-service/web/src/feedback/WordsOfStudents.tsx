import { useQuery } from '@tanstack/react-query';
import { useFormat, useLanguage, useFindingMessages, type Language } from '../i18n/language';
import ui from '../ui/ui.module.css';
import { wordsAboutCompanyQuery, wordsAboutOfferQuery } from './feedback';

/** Such as février 2027. */
function monthOf(month: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01`),
  );
}

/** What students said to the next ones, without names. Nothing where nobody has. */
export function WordsOfStudents({ of, id }: { of: 'offer' | 'company'; id: string }) {
  const t = useFindingMessages();
  const format = useFormat();
  const { language } = useLanguage();
  const offer = useQuery({ ...wordsAboutOfferQuery(id), enabled: of === 'offer' }).data;
  const company = useQuery({ ...wordsAboutCompanyQuery(id), enabled: of === 'company' }).data;
  const words = offer ?? company ?? [];
  if (words.length === 0) return null;
  return (
    <section className={`${ui.card} ${ui.stackTight}`}>
      <h2>{t.offer.studentWords.title}</h2>
      <ul className={ui.stack}>
        {words.map((each) => (
          <li key={each.words} className={ui.stackTight}>
            <p className={ui.quote}>{each.words}</p>
            <p className={ui.hint}>
              {t.offer.studentWords.by(format.programme(each.programme), monthOf(each.month, language))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
