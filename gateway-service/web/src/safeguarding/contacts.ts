import { accountsIn } from './accounts';
import { emailsIn } from './emails';
import { linksIn } from './links';
import { personalIn } from './personal';
import { phonesIn } from './phones';
import { Plain, type Finding, type Kind } from './plain';

export type { Finding, Kind } from './plain';

/** What no company reads of a pupil, or only once it has accepted: who writes it is told. */
export const TOLD_WHILE_TYPING = [
  'EMAIL',
  'PHONE',
  'LINK',
  'ACCOUNT',
  'HOME_ADDRESS',
  'BIRTH_DATE',
] as const satisfies readonly Kind[];

/** What the services take out of a text that is read by others, or refuse; what lies within another is left out. */
export function contactsIn(written: string): Finding[] {
  const text = new Plain(written);
  const all = [
    ...linksIn(text),
    ...emailsIn(text),
    ...phonesIn(text),
    ...accountsIn(text),
    ...personalIn(text),
  ].sort((one, other) => one.start - other.start || other.end - one.end);
  const outer: Finding[] = [];
  for (const finding of all) {
    const last = outer.at(-1);
    if (!last || finding.start < last.start || finding.end > last.end) outer.push(finding);
  }
  return outer;
}
