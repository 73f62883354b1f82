import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import {
  loadDeskMessages,
  loadFindingMessages,
  loadMessages,
  spokenLanguage,
  type Language,
} from './i18n/language';
import LandingPage from './search/LandingPage';
import { Personal } from './session/Personal';
import { useSession, type Role } from './session/session';
import { PAGES } from './site/pages';
import ui from './ui/ui.module.css';

/** A page comes with its own code, and its words beside it. */
function withWords(load: (language: Language) => Promise<unknown>) {
  return <Props,>(code: () => Promise<{ default: ComponentType<Props> }>) =>
    lazy(() => {
      void load(spokenLanguage());
      return code();
    });
}

const finding = withWords(loadFindingMessages);
const page = withWords(loadMessages);
const desk = withWords(loadDeskMessages);

const ForYouPage = page(() => import('./forYou/ForYouPage'));
const FavouritesPage = page(() => import('./favourites/FavouritesPage'));
const SearchPage = finding(() => import('./search/SearchPage'));
const OfferPage = finding(() => import('./offer/OfferPage'));
const WaySheetPage = page(() => import('./reach/WaySheetPage'));
const ReachMapPage = page(() => import('./reach/ReachMapPage'));
const PlacementWayPage = page(() => import('./reach/PlacementWayPage'));
const FeedsPage = desk(() => import('./reach/FeedsPage'));
const LiftsPage = page(() => import('./lifts/LiftsPage'));
const CoverageGapsPage = desk(() => import('./reach/CoverageGapsPage'));
const ApplyPage = page(() => import('./applications/ApplyPage'));
const MyApplicationsPage = page(() => import('./applications/MyApplicationsPage'));
const FoundPlacePage = page(() => import('./applications/FoundPlacePage'));
const FoundWayPage = page(() => import('./reach/FoundWayPage'));
const InboxPage = page(() => import('./inbox/InboxPage'));
const LettersPage = page(() => import('./letters/LettersPage'));
const ProfilePage = page(() => import('./student/ProfilePage'));
const MyDataPage = desk(() => import('./personal/MyDataPage'));
const NotificationsPage = page(() => import('./settings/NotificationsPage'));
const StopMailsPage = page(() => import('./settings/StopMailsPage'));
const CompanyPage = desk(() => import('./company/CompanyPage'));
const RegisterCompanyPage = desk(() => import('./company/RegisterCompanyPage'));
const OfferFormPage = desk(() => import('./company/OfferFormPage'));
const EngagementPage = page(() => import('./company/EngagementPage'));
const InvitationPage = desk(() => import('./company/InvitationPage'));
const AnswerPage = desk(() => import('./company/AnswerPage'));
const OperatorPage = desk(() => import('./operator/OperatorPage'));
const ReviewPage = desk(() => import('./operator/ReviewPage'));
const DirectoryPage = desk(() => import('./operator/DirectoryPage'));
const CompanyFilePage = desk(() => import('./operator/CompanyFilePage'));
const SilentPage = desk(() => import('./operator/SilentPage'));
const ReportsPage = desk(() => import('./operator/ReportsPage'));
const DataPage = desk(() => import('./operator/DataPage'));
const DeadLettersPage = desk(() => import('./operations/DeadLettersPage'));
const SchoolsPage = desk(() => import('./operator/SchoolsPage'));
const ChildrenPage = desk(() => import('./guardian/ChildrenPage'));
const SchoolPage = desk(() => import('./school/SchoolPage'));
const RosterPage = desk(() => import('./school/RosterPage'));
const CardsPage = desk(() => import('./school/CardsPage'));
const WeeksPage = desk(() => import('./school/WeeksPage'));
const WaysPage = desk(() => import('./school/WaysPage'));
const ExchangesPage = desk(() => import('./school/ExchangesPage'));
const SignatoryPage = desk(() => import('./school/SignatoryPage'));
const StaffPage = desk(() => import('./school/StaffPage'));
const RecordPlacePage = desk(() => import('./school/RecordPlacePage'));
const LastPupilsPage = desk(() => import('./rounds/LastPupilsPage'));
const RoundPage = desk(() => import('./rounds/RoundPage'));
const TerritoryRoundsPage = desk(() => import('./rounds/TerritoryRoundsPage'));
const TerritoryRoundPage = desk(() => import('./rounds/TerritoryRoundPage'));
const WishesPage = page(() => import('./rounds/WishesPage'));
const AgreementPage = desk(() => import('./agreements/AgreementPage'));
const AgreementScanPage = desk(() => import('./agreements/ScanPage'));
const AgreementLinkPage = desk(() => import('./agreements/LinkPage'));
const AgreementBoardPage = desk(() => import('./agreements/BoardPage'));
const AgreementSettingsPage = desk(() => import('./agreements/SettingsPage'));
const SignManyPage = desk(() => import('./agreements/SignManyPage'));
const PrintAgreementsPage = desk(() => import('./agreements/PrintPage'));
const VerifyPage = desk(() => import('./agreements/VerifyPage'));
const StuckAgreementsPage = desk(() => import('./agreements/StuckPage'));
const InternshipPage = desk(() => import('./internships/InternshipPage'));
const PresenceLinkPage = desk(() => import('./internships/PresenceLinkPage'));
const SchoolInternshipsPage = desk(() => import('./internships/SchoolInternshipsPage'));
const SchoolAlarmsPage = desk(() => import('./internships/SchoolAlarmsPage'));
const OperatorAlarmsPage = desk(() => import('./internships/OperatorAlarmsPage'));
const LogbookPage = page(() => import('./feedback/LogbookPage'));
const PrintLogbookPage = page(() => import('./feedback/PrintLogbookPage'));
const FeedbackPage = page(() => import('./feedback/FeedbackPage'));
const SchoolWordsPage = desk(() => import('./feedback/SchoolWordsPage'));
const OperatorWordsPage = desk(() => import('./feedback/OperatorWordsPage'));
const FirstSignInPage = page(() => import('./student/FirstSignInPage'));
const DiscoveryPage = page(() => import('./discovery/StartPage'));
const ChoicesPage = page(() => import('./discovery/ChoicesPage'));
const DiscoveryResultPage = page(() => import('./discovery/ResultPage'));
const TradePage = page(() => import('./discovery/TradePage'));
const ClassInterestsPage = desk(() => import('./discovery/ClassInterestsPage'));
const SitePage = page(() => import('./site/SitePage'));
const SignedOutPage = page(() => import('./session/SignedOutPage'));
const SignInNotice = page(() => import('./session/SignInNotice'));
const NotFound = page(() => import('./ui/NotFound'));

function only(page: ReactNode, ...roles: Role[]) {
  return <Personal {...(roles.length > 0 && { roles })}>{page}</Personal>;
}

/** Students find offers for them; everybody else, what this is about, and why a sign-in did not work. */
function Home() {
  const session = useSession();
  const { search } = useLocation();
  if (session.is('student')) return <ForYouPage />;
  const failed = !session.signedIn && new URLSearchParams(search).has('connexion');
  if (!failed) return <LandingPage />;
  return (
    <div className={ui.stack}>
      <Suspense>
        <SignInNotice />
      </Suspense>
      <LandingPage />
    </div>
  );
}

/** The map of the site. */
export function PageRoutes() {
  return (
    <Routes>
      <Route path="/" element={<Home />} />
      <Route path="/deconnexion" element={<SignedOutPage />} />
      <Route path="/favoris" element={only(<FavouritesPage />, 'student')} />
      <Route path="/offres" element={<SearchPage />} />
      <Route path="/offres/:offerId" element={<OfferPage />} />
      <Route path="/offres/:offerId/trajet" element={<WaySheetPage />} />
      <Route path="/offres/:offerId/candidater" element={only(<ApplyPage />, 'student')} />
      <Route path="/stages/trouve/:placeId/trajet" element={only(<FoundWayPage />, 'student', 'guardian')} />
      <Route
        path="/stages/:offerId/trajet"
        element={only(<PlacementWayPage />, 'student', 'guardian', 'teacher', 'principal')}
      />
      <Route
        path="/stages/:agreementId/carnet"
        element={only(<LogbookPage />, 'student', 'guardian', 'teacher', 'principal')}
      />
      <Route
        path="/stages/:agreementId/carnet/imprimer"
        element={only(<PrintLogbookPage />, 'student', 'guardian', 'teacher', 'principal')}
      />
      <Route
        path="/stages/:agreementId/bilan"
        element={only(<FeedbackPage />, 'student', 'guardian', 'company', 'teacher', 'principal')}
      />
      <Route path="/carte" element={<ReachMapPage />} />
      <Route path="/acces" element={only(<CoverageGapsPage />, 'teacher', 'principal', 'operator')} />
      <Route path="/metiers" element={<DiscoveryPage />} />
      <Route path="/metiers/choix" element={<ChoicesPage />} />
      <Route path="/metiers/resultat" element={<DiscoveryResultPage />} />
      <Route path="/metiers/:code" element={<TradePage />} />
      <Route path="/candidatures" element={only(<MyApplicationsPage />, 'student')} />
      <Route path="/candidatures/trouve" element={only(<FoundPlacePage />, 'student')} />
      <Route path="/voeux" element={only(<WishesPage />, 'student')} />
      <Route path="/profil" element={only(<ProfilePage />, 'student')} />
      <Route
        path="/conventions/:agreementId"
        element={only(<AgreementPage />, 'student', 'guardian', 'company', 'teacher', 'principal')}
      />
      <Route
        path="/conventions/:agreementId/papier/:scanId"
        element={only(<AgreementScanPage />, 'student', 'guardian', 'company', 'teacher', 'principal')}
      />
      <Route path="/convention" element={<AgreementLinkPage />} />
      <Route
        path="/stages/:agreementId"
        element={only(<InternshipPage />, 'student', 'guardian', 'company', 'teacher', 'principal')}
      />
      <Route path="/presence" element={<PresenceLinkPage />} />
      <Route path="/verifier/:code" element={<VerifyPage />} />
      <Route path="/messages" element={only(<InboxPage />)} />
      <Route path="/lettres" element={only(<LettersPage />, 'student', 'guardian')} />
      <Route path="/mes-donnees" element={only(<MyDataPage />)} />
      <Route path="/parametres/notifications" element={only(<NotificationsPage />)} />
      <Route path="/desabonnement" element={<StopMailsPage />} />
      <Route path="/enfants" element={only(<ChildrenPage />, 'guardian')} />
      <Route path="/etablissement" element={only(<SchoolPage />, 'teacher', 'principal')} />
      <Route path="/etablissement/importer" element={only(<RosterPage />, 'principal')} />
      <Route path="/etablissement/fiches" element={only(<CardsPage />, 'teacher', 'principal')} />
      <Route path="/etablissement/semaines" element={only(<WeeksPage />, 'teacher', 'principal')} />
      <Route path="/etablissement/trajets" element={only(<WaysPage />, 'teacher', 'principal')} />
      <Route path="/etablissement/echanges" element={only(<ExchangesPage />, 'teacher', 'principal')} />
      <Route
        path="/etablissement/derniers-eleves"
        element={only(<LastPupilsPage />, 'teacher', 'principal')}
      />
      <Route path="/etablissement/tours/:roundId" element={only(<RoundPage />, 'teacher', 'principal')} />
      <Route path="/etablissement/signature" element={only(<SignatoryPage />, 'teacher', 'principal')} />
      <Route
        path="/etablissement/conventions"
        element={only(<AgreementBoardPage />, 'teacher', 'principal')}
      />
      <Route
        path="/etablissement/conventions/reglages"
        element={only(<AgreementSettingsPage />, 'teacher', 'principal')}
      />
      <Route
        path="/etablissement/conventions/signer"
        element={only(<SignManyPage />, 'teacher', 'principal')}
      />
      <Route
        path="/etablissement/conventions/imprimer"
        element={only(<PrintAgreementsPage />, 'teacher', 'principal')}
      />
      <Route path="/etablissement/stages" element={only(<SchoolInternshipsPage />, 'teacher', 'principal')} />
      <Route path="/etablissement/alertes" element={only(<SchoolAlarmsPage />, 'teacher', 'principal')} />
      <Route path="/etablissement/mots" element={only(<SchoolWordsPage />, 'teacher', 'principal')} />
      <Route path="/etablissement/equipe" element={only(<StaffPage />, 'principal')} />
      <Route
        path="/etablissement/eleves/:studentId/place"
        element={only(<RecordPlacePage />, 'teacher', 'principal')}
      />
      <Route path="/premiere-connexion" element={<FirstSignInPage />} />
      <Route
        path="/etablissement/:uai/classes/:classId/interets"
        element={only(<ClassInterestsPage />, 'teacher', 'principal')}
      />
      <Route path="/entreprise" element={only(<CompanyPage part="overview" />, 'company')} />
      <Route path="/entreprise/nouvelle" element={only(<RegisterCompanyPage />, 'company')} />
      <Route path="/entreprise/:companyId" element={only(<CompanyPage part="overview" />, 'company')} />
      <Route path="/entreprise/:companyId/offres" element={only(<CompanyPage part="offers" />, 'company')} />
      <Route
        path="/entreprise/:companyId/candidatures"
        element={only(<CompanyPage part="candidates" />, 'company')}
      />
      <Route
        path="/entreprise/:companyId/conventions"
        element={only(<CompanyPage part="agreements" />, 'company')}
      />
      <Route path="/entreprise/:companyId/offres/:offerId" element={only(<OfferFormPage />, 'company')} />
      <Route path="/entreprise/:companyId/equipe" element={only(<CompanyPage part="team" />, 'company')} />
      <Route
        path="/entreprise/:companyId/signataires"
        element={only(<CompanyPage part="signing" />, 'company')}
      />
      <Route path="/invitation" element={<InvitationPage />} />
      <Route path="/entreprise/:companyId/offres/:offerId/trajets" element={only(<LiftsPage />, 'company')} />
      <Route path="/reponse" element={<AnswerPage />} />
      <Route path="/operateur" element={only(<OperatorPage />, 'operator')} />
      <Route path="/entreprises/:companyId/engagement" element={<EngagementPage />} />
      <Route path="/operateur/offres" element={only(<ReviewPage />, 'operator')} />
      <Route path="/operateur/entreprises" element={only(<DirectoryPage />, 'operator')} />
      <Route path="/operateur/entreprises/:companyId" element={only(<CompanyFilePage />, 'operator')} />
      <Route path="/operateur/sans-reponse" element={only(<SilentPage />, 'operator')} />
      <Route path="/operateur/conventions" element={only(<StuckAgreementsPage />, 'operator')} />
      <Route path="/operateur/alertes" element={only(<OperatorAlarmsPage />, 'operator')} />
      <Route path="/operateur/tours" element={only(<TerritoryRoundsPage />, 'operator')} />
      <Route path="/operateur/tours/:roundId" element={only(<TerritoryRoundPage />, 'operator')} />
      <Route path="/operateur/mots" element={only(<OperatorWordsPage />, 'operator')} />
      <Route path="/operateur/signalements" element={only(<ReportsPage />, 'operator')} />
      <Route path="/operateur/etablissements" element={only(<SchoolsPage />, 'operator')} />
      <Route path="/operateur/donnees" element={only(<DataPage />, 'operator')} />
      <Route path="/operateur/evenements" element={only(<DeadLettersPage />, 'operator')} />
      <Route path="/operateur/horaires" element={only(<FeedsPage />, 'operator')} />
      {(Object.keys(PAGES) as (keyof typeof PAGES)[]).map((name) => (
        <Route key={name} path={PAGES[name]} element={<SitePage page={name} />} />
      ))}
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
