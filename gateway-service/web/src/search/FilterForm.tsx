import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { SearchResult } from '../api/types';
import { useFormat, useFindingMessages } from '../i18n/language';
import { hasMeans } from '../reach/means';
import { MeansFields } from '../reach/MeansFields';
import { useSession } from '../session/session';
import { useMyWeeks } from '../student/myWeeks';
import { CommuneField } from '../territory/CommuneField';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';
import {
  ACCESSIBILITIES,
  COMPANY_SIZES,
  DISTANCES,
  HOME,
  NO_FILTERS,
  SORTS,
  usualSort,
  type Filters,
  type Sort,
} from './filters';
import styles from './FilterForm.module.css';
import { tradesQuery } from './offers';

interface Props {
  filters: Filters;
  families: readonly { code: string; label: string; count: number }[];
  weeks: readonly { week: string; count: number }[];
  /** How many there are for each other choice. Absent before the search has answered: no number is shown then, which is not 0. */
  facets: SearchResult['facets'] | undefined;
  /** What is rarely chosen, on a phone all but the words: folded at first, so that results show. */
  open: boolean;
  onOpen: (open: boolean) => void;
  onChange: (filters: Filters) => void;
}

/** A choice applies at once; the text when it is sent. */
export function FilterForm({ filters, families, weeks, facets, open, onOpen, onChange }: Props) {
  const t = useFindingMessages();
  const format = useFormat();
  const session = useSession();
  const mine = useMyWeeks();
  const choosable = mine.known
    ? weeks.filter(({ week }) => mine.free.includes(week) || mine.holidays.weeks.has(week))
    : weeks;
  const trades = useQuery({ ...tradesQuery, enabled: filters.trade !== '' }).data;
  const trade = trades?.find(({ code }) => code === filters.trade);
  const [text, setText] = useState(filters.text);
  const [sought, setSought] = useState(filters.text);
  // Back, or a filter that was loosened, changes the text from outside. The rest of the form stays, and the focus in it.
  if (sought !== filters.text) {
    setSought(filters.text);
    setText(filters.text);
  }
  const active = [
    filters.family,
    filters.trade,
    filters.week,
    filters.around,
    filters.around && hasMeans(filters.means),
    filters.access.length > 0,
    filters.size,
    filters.around && filters.lodging,
    filters.sort,
  ].filter(Boolean).length;
  const apply = (change: Partial<Filters>) => onChange({ ...filters, text, ...change });
  const reset = () => {
    setText('');
    onChange(NO_FILTERS);
  };

  return (
    <form
      className={styles.form}
      role="search"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        apply({});
      }}
    >
      <div className={styles.line}>
        <div className={styles.first}>
          <Field label={t.search.text}>
            {(control) => (
              <input
                {...control}
                type="search"
                enterKeyHint="search"
                autoComplete="off"
                maxLength={100}
                placeholder={t.landing.whatHint}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit">
            <Icon name="search" /> <span className={styles.word}>{t.search.apply}</span>
          </Button>
        </div>
        <div className={styles.toggle}>
          <Button kind="quiet" aria-expanded={open} onClick={() => onOpen(!open)}>
            <Icon name="gear" /> {t.search.filters}
            {active > 0 && ` (${active})`}
          </Button>
          {active > 0 && !open && (
            <Button kind="quiet" onClick={reset}>
              <Icon name="cross" /> {t.search.reset}
            </Button>
          )}
        </div>
      </div>
      <div className={open ? styles.fields : `${styles.fields} ${styles.folded}`}>
        <Field label={t.search.family}>
          {(control) => (
            <select
              {...control}
              value={filters.family}
              onChange={(event) => apply({ family: event.target.value })}
            >
              <option value="">{t.search.allFamilies}</option>
              {families.map((family) => (
                <option key={family.code} value={family.code}>
                  {family.label} ({family.count})
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.search.week}>
          {(control) => (
            <select
              {...control}
              value={filters.week}
              onChange={(event) => apply({ week: event.target.value })}
            >
              <option value="">{t.search.allWeeks}</option>
              {choosable.map(({ week, count }) => (
                <option key={week} value={week}>
                  {format.days(week)} ({count}){mine.free.includes(week) ? ` · ${t.search.myWeek}` : ''}
                </option>
              ))}
              {filters.week && !choosable.some(({ week }) => week === filters.week) && (
                <option value={filters.week}>{format.days(filters.week)}</option>
              )}
            </select>
          )}
        </Field>
        <CommuneField
          label={t.search.from}
          placeholder={t.search.nowhere}
          value={filters.around}
          first={
            session.is('student') || filters.around === HOME ? [{ value: HOME, label: t.search.myHome }] : []
          }
          onChange={(around) => apply({ around, ...(around === '' && { km: undefined }) })}
        />
        <Field label={t.search.within}>
          {(control) => (
            <select
              {...control}
              disabled={filters.around === ''}
              value={filters.km ?? ''}
              onChange={(event) => apply({ km: Number(event.target.value) || undefined })}
            >
              <option value="">{t.search.anyDistance}</option>
              {DISTANCES.map((km) => (
                <option key={km} value={km}>
                  {t.search.km(format.number(km))}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div className={open ? styles.fields : `${styles.fields} ${styles.rare}`}>
        <Field label={t.search.size}>
          {(control) => (
            <select
              {...control}
              value={filters.size ?? ''}
              onChange={(event) => apply({ size: COMPANY_SIZES.find((each) => each === event.target.value) })}
            >
              <option value="">{t.search.anySize}</option>
              {COMPANY_SIZES.map((size) => (
                <option key={size} value={size}>
                  {t.search.sizes[size]}
                  {facets && ` (${facets.sizes.find((each) => each.size === size)?.count ?? 0})`}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.search.sort}>
          {(control) => (
            <select
              {...control}
              value={filters.sort ?? usualSort(filters)}
              onChange={(event) => apply({ sort: event.target.value as Sort })}
            >
              {SORTS.filter((sort) => filters.around || sort === 'RELEVANCE' || sort === 'NEWEST').map(
                (sort) => (
                  <option key={sort} value={sort}>
                    {t.search.sorts[sort]}
                  </option>
                ),
              )}
            </select>
          )}
        </Field>
        <MeansFields
          means={filters.means}
          counts={facets?.reach ?? []}
          disabled={filters.around === ''}
          onChange={(means) => apply({ means })}
        />
        <label className={`${ui.check} ${styles.wide}`}>
          <input
            type="checkbox"
            disabled={filters.around === ''}
            checked={filters.lodging}
            onChange={(event) => apply({ lodging: event.target.checked })}
          />
          <span>
            {t.search.lodging}
            {filters.around !== '' && facets && ` (${facets.lodging})`}
          </span>
        </label>
        <fieldset className={styles.access}>
          <legend>{t.search.access}</legend>
          {ACCESSIBILITIES.map((need) => (
            <label key={need} className={ui.check}>
              <input
                type="checkbox"
                checked={filters.access.includes(need)}
                onChange={(event) =>
                  apply({
                    access: event.target.checked
                      ? [...filters.access, need]
                      : filters.access.filter((each) => each !== need),
                  })
                }
              />
              <span>
                {t.offer.accessibility[need]}
                {facets &&
                  ` (${facets.accessibility.find((each) => each.accessibility === need)?.count ?? 0})`}
              </span>
            </label>
          ))}
        </fieldset>
        {filters.trade && (
          <Button kind="secondary" onClick={() => apply({ trade: '' })}>
            <Icon name="cross" /> {t.search.remove(trade?.label ?? filters.trade)}
          </Button>
        )}
        {(active > 0 || filters.text) && (
          <Button kind="quiet" onClick={reset}>
            <Icon name="cross" /> {t.search.reset}
          </Button>
        )}
      </div>
    </form>
  );
}
