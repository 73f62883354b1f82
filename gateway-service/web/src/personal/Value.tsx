import type { ReactNode } from 'react';
import { useFormat, useDeskMessages } from '../i18n/language';
import { readable } from './meaning';

/** A value as it is kept, in words where there are some: a day, a week, yes or no, a list. */
export function Value({ column, value }: { column: string; value: unknown }): ReactNode {
  const t = useDeskMessages();
  const format = useFormat();
  if (value === null || value === undefined || value === '') return t.personal.empty;
  if (typeof value === 'boolean') return value ? t.personal.yes : t.personal.no;
  if (typeof value === 'number') return Number.isInteger(value) ? format.number(value) : String(value);
  if (typeof value === 'string') {
    if (/^\d{4}-W\d{2}$/.test(value)) return format.week(value as `${number}-W${number}`);
    if (/^\d{4}-\d{2}-\d{2}(T.*)?$/.test(value)) return <time dateTime={value}>{format.date(value)}</time>;
    return (
      (column === 'what' ? wordOf(t.personal.readers.parts, value) : undefined) ??
      t.personal.values[`${column}.${value}`] ??
      wordOf(t.status, value) ??
      t.personal.values[value] ??
      (/^[A-Z]+(_[A-Z]+)+$/.test(value) ? readable(value.toLowerCase()) : value)
    );
  }
  if (Array.isArray(value)) {
    return value.map((one: unknown, at) => (
      <span key={at}>
        {at > 0 && ', '}
        <Value column={column} value={one} />
      </span>
    ));
  }
  return Object.entries(value).map(([key, one], at) => (
    <span key={key}>
      {at > 0 && ', '}
      {t.personal.named(t.personal.columns[key] ?? readable(key))}{' '}
      <Value column={key} value={one as unknown} />
    </span>
  ));
}

function wordOf(words: Readonly<Record<string, string>>, value: string): string | undefined {
  return Object.hasOwn(words, value) ? words[value] : undefined;
}
