import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import { useLanguage, useMessages } from '../i18n/language';
import { RetentionTable } from '../personal/RetentionTable';
import { PageTitle } from '../ui/PageTitle';
import { Answer } from '../ui/states';
import ui from '../ui/ui.module.css';
import type { PAGES } from './pages';

/** What the site says of itself, in the words of its territory. */
export default function SitePage({ page }: { page: keyof typeof PAGES }) {
  const t = useMessages();
  const { language } = useLanguage();
  const found = useQuery({
    queryKey: ['territory', 'page', page, language],
    queryFn: () => body(api.GET('/api/territory/pages/{page}', { params: { path: { page } } })),
    staleTime: Infinity,
  });
  return (
    <Answer of={found}>
      {({ title, sections }) => (
        <div className={`${ui.stack} ${ui.narrow}`}>
          <PageTitle title={title} />
          {sections.map((section) => (
            <section key={section.title} className={ui.stackTight}>
              <h2>{section.title}</h2>
              {section.text.map((text) => (
                <p key={text} className={ui.prose}>
                  {text}
                </p>
              ))}
              {section.items.length > 0 && (
                <ul className={ui.bullets}>
                  {section.items.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              )}
            </section>
          ))}
          {page === 'privacy' && <RetentionTable />}
          {page === 'help' && (
            <p>
              <Link to="/premiere-connexion">{t.firstSignIn.title}</Link>
            </p>
          )}
        </div>
      )}
    </Answer>
  );
}
