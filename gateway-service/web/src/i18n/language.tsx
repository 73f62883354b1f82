import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { spoken } from '../time/french';
import { inRows, weeksBetween, workingDays, type IsoWeek } from '../time/isoWeek';
import { clock } from './clock';
import { fr, type ShellMessages } from './fr';
import type { DeskMessages } from './fr.desks';
import type { FindingMessages as FindingWords } from './fr.finding';
import type { PageMessages } from './fr.pages';
import { messagesOfHolidays, messagesOfStudents, useLevel } from './level';
import { useProgrammeLabels } from './programmeLabels';

export type Language = 'fr' | 'en';
export const LANGUAGES: Record<Language, string> = { fr: 'Français', en: 'English' };

const STORED = 'stagein.language';
const LOCALES: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

function isLanguage(text: string | null | undefined): text is Language {
  return text === 'fr' || text === 'en';
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}

/** What the reader chose, else what the browser prefers, else French. */
export function preferredLanguage(): Language {
  const chosen = stored();
  if (isLanguage(chosen)) return chosen;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'fr';
}

/** What the page is in now. */
export function spokenLanguage(): Language {
  const language = document.documentElement.lang;
  return isLanguage(language) ? language : 'fr';
}

/** French comes with the page; the other languages are fetched when asked for. */
export async function loadShellMessages(language: Language): Promise<ShellMessages> {
  return language === 'fr' ? fr : (await import('./en')).en;
}

/** A promise that tells React what came of it: who uses it later does not wait, and no page gives way for a moment. */
function told<T>(promise: Promise<T>): Promise<T> {
  void promise.then(
    (value) => Object.assign(promise, { status: 'fulfilled', value }),
    () => undefined,
  );
  return promise;
}

/** Fetched once a language. */
function once<T>(fetch: (language: Language) => Promise<T>): (language: Language) => Promise<T> {
  const fetched = new Map<Language, Promise<T>>();
  return (language) => {
    const messages = fetched.get(language) ?? told(fetch(language));
    fetched.set(language, messages);
    return messages;
  };
}

/** The words of where a visitor looks for offers. */
export const loadFindingMessages = once(async (language) => {
  const [shell, finding] = await Promise.all([
    loadShellMessages(language),
    language === 'fr'
      ? import('./fr.finding').then((module) => module.frFinding)
      : import('./en.finding').then((module) => module.enFinding),
  ]);
  return { ...shell, ...finding };
});

export type FindingMessages = ShellMessages & FindingWords;

/** The words of the other pages that a pupil or a visitor sees too. */
export const loadMessages = once(async (language) => {
  const [finding, pages] = await Promise.all([
    loadFindingMessages(language),
    language === 'fr'
      ? import('./fr.pages').then((module) => module.frPages)
      : import('./en.pages').then((module) => module.enPages),
  ]);
  return { ...finding, ...pages };
});

export type Messages = FindingMessages & PageMessages;

/** The words of the desks too, which a pupil's phone has no use for. */
export const loadDeskMessages = once(async (language) => {
  const [pages, desks] = await Promise.all([
    loadMessages(language),
    language === 'fr'
      ? import('./fr.desks').then((module) => module.frDesks)
      : import('./en.desks').then((module) => module.enDesks),
  ]);
  return { ...pages, ...desks };
});

export type AllMessages = Messages & DeskMessages;

interface Speech {
  language: Language;
  t: ShellMessages;
  switchTo: (language: Language) => void;
}

const SpeechContext = createContext<Speech>({ language: 'fr', t: fr, switchTo: () => undefined });

export function LanguageProvider(props: {
  language: Language;
  messages: ShellMessages;
  children: ReactNode;
}) {
  const [spoken, setSpoken] = useState({ language: props.language, t: props.messages });

  useEffect(() => {
    document.documentElement.lang = spoken.language;
  }, [spoken.language]);

  const switchTo = useCallback((language: Language) => {
    void Promise.all([loadShellMessages(language), loadMessages(language)]).then(([t]) => {
      document.documentElement.lang = language;
      try {
        localStorage.setItem(STORED, language);
      } catch {
        // Not remembered, still spoken.
      }
      setSpoken({ language, t });
    });
  }, []);

  const speech = useMemo(() => ({ ...spoken, switchTo }), [spoken, switchTo]);
  return <SpeechContext value={speech}>{props.children}</SpeechContext>;
}

export function useLanguage(): Speech {
  return use(SpeechContext);
}

/** The words of the frame and of the landing, which are there from the first moment. */
export function useShellMessages(): ShellMessages {
  return use(SpeechContext).t;
}

/** In the words that fit whom the page speaks of. */
function useFitting<T extends object>(messages: T): T {
  const { language } = use(SpeechContext);
  switch (useLevel()) {
    case 'STUDENT':
      return messagesOfStudents(messages, language);
    case 'HOLIDAY':
      return messagesOfHolidays(messages, language);
    case 'PUPIL':
      return messages;
  }
}

/** The words of where one looks for offers: such a page needs no more, and comes the sooner. */
export function useFindingMessages(): FindingMessages {
  return useFitting(use(loadFindingMessages(use(SpeechContext).language)));
}

/** The words of the pages; a page that comes before them waits as it would for its own code. */
export function useMessages(): Messages {
  return useFitting(use(loadMessages(use(SpeechContext).language)));
}

/** The same with those of the desks. */
export function useDeskMessages(): AllMessages {
  return useFitting(use(loadDeskMessages(use(SpeechContext).language)));
}

/** Dates, weeks and numbers in the reader's language. */
export function useFormat() {
  const { language, t } = use(SpeechContext);
  const programmes = useProgrammeLabels();
  return useMemo(() => {
    const locale = LOCALES[language];
    const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
    const date = new Intl.DateTimeFormat(locale);
    const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', timeZone: 'UTC' });
    const dayName = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
    const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
    const list = new Intl.ListFormat(locale, { type: 'conjunction' });
    const days = (week: IsoWeek, last = week) => workingDays(week, locale, t.common.to, last);
    const weeks = (row: readonly IsoWeek[]) => {
      const [first = ''] = row;
      return row.length === 1
        ? t.common.week(days(first))
        : t.common.weeks(row.length, days(first, row.at(-1)));
    };
    return {
      day: (iso: string) => spoken(day, new Date(iso)),
      date: (iso: string) => date.format(new Date(iso)),
      moment: (iso: string) => {
        const at = new Date(iso);
        return `${spoken(shortDay, at)}, ${clock[language](at.getHours() * 60 + at.getMinutes())}`;
      },
      /** An hour as the services write it: `08:30:00`. */
      clock: (time: string) => {
        const [hours = 0, minutes = 0] = time.split(':').map(Number);
        return clock[language](hours * 60 + minutes);
      },
      number: (value: number) => number.format(value),
      /** Days of one week, with their names: `lundi 1, mardi 2 et jeudi 4 février`. */
      dates: (isos: readonly string[]) => {
        const last = isos.at(-1);
        const words = list.format(isos.map((iso) => spoken(weekday, new Date(iso))));
        return last ? `${words} ${month.format(new Date(last))}` : '';
      },
      /** The name of a day of the week: `lundi`. */
      weekday: (iso: string) => dayName.format(new Date(iso)),
      days: (week: IsoWeek) => days(week),
      week: (week: IsoWeek) => t.common.week(days(week)),
      /** Of one week, or of several in a row. */
      weeks,
      /** Of a place, which is for one week or for several in a row. */
      placeWeeks: ({ week, lastWeek }: { week: IsoWeek; lastWeek?: IsoWeek }) =>
        weeks(weeksBetween(week, lastWeek)),
      /** The days of many weeks, those in a row as one: `1er au 26 février 2027 ; 7 au 11 juin 2027`. */
      spans: (many: readonly IsoWeek[]) =>
        inRows(many)
          .map((row) => days(row[0] ?? '', row.at(-1)))
          .join(' ; '),
      programme: (id: string) => programmes[id]?.[language] ?? programmes[id]?.fr ?? id,
    };
  }, [language, t, programmes]);
}
