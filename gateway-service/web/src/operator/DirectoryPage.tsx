import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { CompanyLine } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Button, buttonLook } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty } from '../ui/states';
import ui from '../ui/ui.module.css';
import { spaced } from '../validation/siret';
import { COMPANY_TONE, OFFER_TONE } from './tones';
import { COMPANY_STATES, directoryQuery, OFFER_STATES, queryOf, wantedOf, type Wanted } from './directory';
import styles from './DirectoryPage.module.css';
import { OperatorTabs } from './OperatorTabs';

/** All companies and their offers. The address holds what is looked for. */
export default function DirectoryPage() {
  const t = useDeskMessages();
  const words = t.directory;
  const [query, setQuery] = useSearchParams();
  const wanted = wantedOf(query);
  const found = useQuery(directoryQuery(wanted));
  const look = (change: Partial<Wanted>) => setQuery(queryOf({ ...wanted, page: 1, ...change }));
  return (
    <div className={ui.stack}>
      <PageTitle title={words.title} />
      <OperatorTabs />
      <SearchForm key={wanted.text} text={wanted.text} onSearch={(text) => look({ text })} />
      <div className={styles.filters}>
        <Field label={words.companyState}>
          {(control) => (
            <select
              {...control}
              value={wanted.company ?? ''}
              onChange={(event) =>
                look({ company: COMPANY_STATES.find((state) => state === event.target.value) })
              }
            >
              <option value="">{words.all}</option>
              {COMPANY_STATES.map((state) => (
                <option key={state} value={state}>
                  {words.companyStates[state]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.offerState}>
          {(control) => (
            <select
              {...control}
              value={wanted.offers ?? ''}
              onChange={(event) =>
                look({ offers: OFFER_STATES.find((state) => state === event.target.value) })
              }
            >
              <option value="">{words.all}</option>
              {OFFER_STATES.map((state) => (
                <option key={state} value={state}>
                  {words.offerStates[state]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Answer of={found}>
        {({ total, pages, companies }) =>
          companies.length === 0 ? (
            <Empty title={words.emptyTitle} text={words.emptyText} />
          ) : (
            <div className={ui.stack} aria-busy={found.isPlaceholderData}>
              <p role="status" className={ui.soft}>
                {words.found(total)}
              </p>
              <ul className={ui.stack}>
                {companies.map((company) => (
                  <li key={company.id}>
                    <Line company={company} />
                  </li>
                ))}
              </ul>
              {pages > 1 && <Pages wanted={wanted} pages={pages} />}
            </div>
          )
        }
      </Answer>
    </div>
  );
}

function SearchForm({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const t = useDeskMessages();
  const [typed, setTyped] = useState(text);
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed);
  };
  return (
    <form role="search" className={styles.search} onSubmit={send}>
      <Field label={t.directory.search} hint={t.directory.searchHint}>
        {(control) => (
          <input
            {...control}
            type="search"
            autoComplete="off"
            maxLength={100}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit">
        <Icon name="search" size={18} /> {t.directory.find}
      </Button>
    </form>
  );
}

function Line({ company }: { company: CompanyLine }) {
  const t = useDeskMessages();
  const words = t.directory;
  return (
    <article className={`${ui.card} ${ui.stackTight}`}>
      <p className={ui.row}>
        <span className={`${ui.badge} ${COMPANY_TONE[company.status] ?? ''}`}>
          {t.company.status[company.status]}
        </span>
        {company.paused && <span className={`${ui.badge} ${ui.wait}`}>{words.companyStates.PAUSED}</span>}
        {company.silent && <span className={`${ui.badge} ${ui.act}`}>{words.companyStates.SILENT}</span>}
      </p>
      <h2>
        <Link to={`/operateur/entreprises/${company.id}`}>{company.name}</Link>
      </h2>
      <p className={ui.soft}>
        {t.company.siret} {spaced(company.siret)}
        {company.communes.length > 0 && ` · ${company.communes.join(', ')}`}
      </p>
      <p className={ui.hint}>{words.offers(company.offers)}</p>
      {company.fitting.length > 0 && (
        <ul className={ui.stackTight}>
          {company.fitting.map((offer) => (
            <li key={offer.id} className={ui.between}>
              <Link to={`/operateur/entreprises/${company.id}#${offer.id}`}>{offer.title}</Link>
              <span className={`${ui.badge} ${OFFER_TONE[offer.status] ?? ''}`}>
                {t.company.offerStatus[offer.status]}
              </span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Pages({ wanted, pages }: { wanted: Wanted; pages: number }) {
  const t = useDeskMessages();
  const to = (page: number) => `?${queryOf({ ...wanted, page }).toString()}`;
  return (
    <nav className={ui.between} aria-label={t.directory.pages}>
      {wanted.page > 1 ? (
        <Link className={buttonLook('secondary')} to={to(wanted.page - 1)}>
          {t.directory.before}
        </Link>
      ) : (
        <span />
      )}
      <span className={ui.soft}>{t.directory.page(wanted.page, pages)}</span>
      {wanted.page < pages ? (
        <Link className={buttonLook('secondary')} to={to(wanted.page + 1)}>
          {t.directory.after}
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}
