import { Link } from 'react-router';
import { PAGES } from '../site/pages';
import { LANGUAGES, useLanguage, type Language } from '../i18n/language';
import { useTerritory } from '../territory/territory';
import styles from './Footer.module.css';

export function Footer() {
  const { t, language, switchTo } = useLanguage();
  const territory = useTerritory().data;
  const other: Language = language === 'fr' ? 'en' : 'fr';
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p>
          <strong>Stage-IN</strong>
          {territory && ` · ${territory.branding?.name || territory.name}`}
        </p>
        <p>{t.nav.footer}</p>
        <p className={styles.links}>
          <button type="button" lang={other} onClick={() => switchTo(other)}>
            {LANGUAGES[other]}
          </button>
          {(Object.keys(PAGES) as (keyof typeof PAGES)[]).map((page) => (
            <Link key={page} to={PAGES[page]}>
              {t.nav.pages[page]}
            </Link>
          ))}
          <a href="/docs">{t.nav.docs}</a>
        </p>
      </div>
    </footer>
  );
}
