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
          <strong>&gt;&gt;Stage-IN</strong>
          {territory && ` · ${territory.branding?.name || territory.name}`}
        </p>
        <p>{t.nav.footer}</p>
        <p className={styles.links}>
          <button type="button" lang={other} onClick={() => switchTo(other)}>
            {LANGUAGES[other]}
          </button>
          <a href="/docs">{t.nav.docs}</a>
        </p>
      </div>
    </footer>
  );
}
