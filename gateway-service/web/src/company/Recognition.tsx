import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Company } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { buttonLook } from '../ui/Button';
import { Field } from '../ui/Field';
import ui from '../ui/ui.module.css';
import { engagementQuery } from './companies';

/** What the company can show of what it gives. */
export function Recognition({ company }: { company: Company }) {
  const t = useDeskMessages();
  const words = t.company.recognition;
  const hosted = (useQuery(engagementQuery(company.id)).data?.years ?? []).filter((each) => each.hosted > 0);
  const page = `/entreprises/${company.id}/engagement`;
  const badge = `/api/companies/${company.id}/badge.svg`;
  const alt = words.badgeAlt(company.name);
  const code = `<a href="${location.origin}${page}"><img src="${location.origin}${badge}" width="320" height="96" alt="${attribute(alt)}"></a>`;
  return (
    <section className={`${ui.card} ${ui.stack} ${ui.narrow}`}>
      <div className={ui.stackTight}>
        <h2>{words.title}</h2>
        <p className={ui.soft}>{words.text}</p>
      </div>
      <p>
        <Link className={buttonLook('secondary')} to={page}>
          {words.page}
        </Link>
      </p>
      <img src={badge} width={320} height={96} alt={alt} />
      <Field label={words.badge} hint={words.badgeHint}>
        {(control) => (
          <textarea
            {...control}
            readOnly
            rows={4}
            value={code}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </Field>
      <h3>{words.statements}</h3>
      {hosted.length === 0 ? (
        <p className={ui.soft}>{words.later}</p>
      ) : (
        <ul className={ui.stackTight}>
          {hosted.map(({ year }) => (
            <li key={year}>
              <a href={`/api/companies/${company.id}/statements/${year}.pdf`}>{words.statement(year)}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function attribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
