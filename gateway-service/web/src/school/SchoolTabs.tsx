import { Link, NavLink, useLocation } from 'react-router';
import { useDeskMessages } from '../i18n/language';
import { Tabs } from '../ui/Tabs';
import ui from '../ui/ui.module.css';

interface Props {
  /** What keeps the chosen school from page to page: `?uai=…`, or nothing. */
  query: string;
  /** Whether the reader leads the school: lists and the team are the head's. */
  leads: boolean;
  /** A chamber signs agreements of the holidays, and has neither classes nor pupils. */
  chamber?: boolean;
}

const HOME = '/etablissement';

/** The pages of a school's desk in four parts: the parts above, the pages of the open one below. */
export function SchoolTabs({ query, leads, chamber = false }: Props) {
  const t = useDeskMessages();
  const { pathname } = useLocation();
  const { groups, ...tabs } = t.school.tabs;
  const page = (path: string, label: string) => ({ path: `${HOME}${path}`, label });
  const ofPupils = {
    label: groups.students,
    pages: [
      page('', tabs.desk),
      page('/derniers-eleves', t.lastPupils.tab),
      page('/echanges', t.conversation.school.tab),
    ],
  };
  const parts = [
    ...(chamber ? [] : [ofPupils]),
    {
      label: groups.agreements,
      pages: [page('/conventions', tabs.agreements), page('/signature', t.school.signatory.tab)],
    },
    {
      label: groups.internships,
      pages: [
        page('/stages', tabs.internships),
        page('/alertes', t.internships.alarms.tab),
        ...(chamber ? [] : [page('/trajets', t.lifts.schoolTab)]),
        page('/mots', t.hosting.words.tab),
      ],
    },
    {
      label: groups.settings,
      pages: [
        ...(leads && !chamber ? [page('/importer', tabs.import)] : []),
        ...(chamber ? [] : [page('/fiches', tabs.cards), page('/semaines', tabs.weeks)]),
        ...(leads ? [page('/equipe', t.staff.tab)] : []),
      ],
    },
  ];
  const holds = (path: string) => pathname === path || (path !== HOME && pathname.startsWith(`${path}/`));
  // A round, a pupil's place, a class: what has no page of its own here belongs to the pupils.
  const shown = parts.filter(({ pages }) => pages.length > 0);
  const open = shown.find((part) => part.pages.some(({ path }) => holds(path))) ?? shown[0];
  return (
    <div className={ui.stackTight}>
      <Tabs label={t.school.title}>
        {shown.map((part) => (
          <Link
            key={part.label}
            to={`${part.pages[0]?.path ?? HOME}${query}`}
            aria-current={part === open ? 'true' : undefined}
          >
            {part.label}
          </Link>
        ))}
      </Tabs>
      {open && (
        <nav className={ui.subTabs} aria-label={open.label} data-screen-only>
          {open.pages.map(({ path, label }) => (
            <NavLink key={path} to={`${path}${query}`} end={path === HOME}>
              {label}
            </NavLink>
          ))}
        </nav>
      )}
    </div>
  );
}
