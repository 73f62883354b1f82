import boundaries from 'eslint-plugin-boundaries';

/** What all features stand on. It knows none of them. */
const GROUND = [
  'api',
  'brand',
  'files',
  'forms',
  'i18n',
  'map',
  'safeguarding',
  'territory',
  'test',
  'time',
  'ui',
  'validation',
];

/**
 * The face of each feature: the files that other features may import. All else is its own. A list, not an index.ts:
 * through an index.ts whoever needs one of these would seem to need all, and a first visit would fetch them.
 */
const FACES = {
  agreements: ['AgreementCard', 'CompanyAgreements'],
  applications: ['applications', 'ending', 'FoundPlaceCard', 'FoundPlaceForm', 'foundPlaces', 'Timeline'],
  calendar: ['CalendarLink', 'schoolCalendar', 'useHolidayWeeks', 'usePublicHolidays'],
  company: ['AnswerWords', 'Changes', 'companies', 'FindingList', 'team', 'TradeSelect', 'WeekPlanFields'],
  conversation: ['Conversation', 'Conversation.module', 'conversations'],
  discovery: ['interests', 'kept', 'reasons', 'Sharing'],
  favourites: ['FavouriteButton', 'favourites', 'SaveSearch'],
  feedback: ['AfterAgreement', 'CompanyForm', 'feedback', 'Hosted', 'MyLogbooks', 'WordsOfStudents'],
  forYou: [],
  guardian: ['children'],
  inbox: ['inbox', 'InboxLive'],
  internships: ['CompanyInternships', 'VerifiedAttestation'],
  letters: [],
  lifts: ['lifts', 'LiftsOnTheWay', 'RideCard'],
  offer: ['NoteFacts', 'NoteFields', 'notes', 'ReservedBadge'],
  offline: ['install', 'OfflineNotice', 'worker'],
  operations: [],
  operator: ['OperatorTabs', 'ReasonDialog'],
  personal: ['Decision', 'erasures', 'personal.module', 'personalData', 'Readers', 'RetentionTable'],
  reach: ['LoosenedFilters', 'means', 'MeansFields', 'ReachLayer', 'way', 'WayLine', 'ways', 'WaySharing'],
  rounds: ['ChildRounds', 'RoundNotice'],
  school: ['desk', 'school', 'SchoolFrame', 'signatory', 'staff', 'SuggestToPupil'],
  search: ['alike', 'familyIcon', 'filters', 'OfferCard', 'OfferFrame', 'offers', 'spots'],
  session: ['ExpiredSession', 'ReaderLevel', 'session', 'SessionWatch', 'SignOutForm'],
  settings: [],
  site: ['pages'],
  student: ['ConsentAwaited', 'HomeNotice', 'myWeeks', 'profile'],
};

const category = (name, pattern) => ({ category: name, pattern });
const isPage = { file: { categories: 'page' } };
const isTest = { file: { categories: 'test' } };

/** `app → pages → features → ui`: the layers of src, and what each may import. docs/decisions/0031-front-layers.md */
export const layers = {
  files: ['src/**/*.{ts,tsx}'],
  plugins: { boundaries },
  settings: {
    'import/resolver': { node: { extensions: ['.ts', '.tsx', '.d.ts'] } },
    'boundaries/include': ['src/**/*'],
    'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export'],
    'boundaries/elements': [
      { type: 'app', pattern: 'src/app', partialMatch: false },
      ...GROUND.map((folder) => ({ type: 'ground', pattern: `src/${folder}`, partialMatch: false })),
      ...Object.keys(FACES).map((folder) => ({
        type: 'feature',
        pattern: `src/${folder}`,
        partialMatch: false,
      })),
    ],
    'boundaries/files': [
      category('root', 'src/*'),
      category('test', 'src/**/*.test.{ts,tsx}'),
      category('page', 'src/**/*Page.tsx'),
      ...Object.entries(FACES).map(([folder, face]) =>
        category('face', `src/${folder}/{${face.join(',')},}.{ts,tsx,css}`),
      ),
    ],
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkInternals: true,
        policies: [
          { from: { file: { categories: 'root' } }, allow: { to: { module: { origin: 'local' } } } },
          { from: { element: { type: 'ground' } }, allow: { to: { element: { type: 'ground' } } } },
          {
            from: { element: { types: { anyOf: ['app', 'feature'] } } },
            allow: [
              { to: { element: { type: 'ground' } } },
              { to: { file: { categories: 'face' } } },
              { dependency: { relationship: { to: 'internal' } } },
            ],
          },
          { from: { element: { types: { anyOf: ['app', 'feature', 'ground'] } } }, disallow: { to: isPage } },
          { from: { element: { type: 'app' } }, allow: { to: { file: { categories: 'root' } } } },
          { from: isTest, allow: { to: { module: { origin: 'local' } } } },
        ],
      },
    ],
    'boundaries/no-unknown-files': 'error',
  },
};
