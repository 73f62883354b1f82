import { lazy, type ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import LandingPage from './search/LandingPage';
import { Personal } from './session/Personal';
import type { Role } from './session/session';

const SearchPage = lazy(() => import('./search/SearchPage'));
const OfferPage = lazy(() => import('./offer/OfferPage'));
const ApplyPage = lazy(() => import('./applications/ApplyPage'));
const MyApplicationsPage = lazy(() => import('./applications/MyApplicationsPage'));
const InboxPage = lazy(() => import('./inbox/InboxPage'));
const ProfilePage = lazy(() => import('./student/ProfilePage'));
const CompanyPage = lazy(() => import('./company/CompanyPage'));
const RegisterCompanyPage = lazy(() => import('./company/RegisterCompanyPage'));
const OfferFormPage = lazy(() => import('./company/OfferFormPage'));
const OperatorPage = lazy(() => import('./operator/OperatorPage'));
const SchoolsPage = lazy(() => import('./operator/SchoolsPage'));
const ChildrenPage = lazy(() => import('./guardian/ChildrenPage'));
const SchoolPage = lazy(() => import('./school/SchoolPage'));
const NotFoundPage = lazy(() => import('./app/NotFoundPage'));

function only(page: ReactNode, ...roles: Role[]) {
  return <Personal {...(roles.length > 0 && { roles })}>{page}</Personal>;
}

/** The map of the site. */
export function PageRoutes() {
  return (
    <Routes>
      <Route path="/" element={<LandingPage />} />
      <Route path="/offres" element={<SearchPage />} />
      <Route path="/offres/:offerId" element={<OfferPage />} />
      <Route path="/offres/:offerId/candidater" element={only(<ApplyPage />, 'student')} />
      <Route path="/candidatures" element={only(<MyApplicationsPage />, 'student')} />
      <Route path="/profil" element={only(<ProfilePage />, 'student')} />
      <Route path="/messages" element={only(<InboxPage />)} />
      <Route path="/enfants" element={only(<ChildrenPage />, 'guardian')} />
      <Route path="/etablissement" element={only(<SchoolPage />, 'teacher', 'principal')} />
      <Route path="/entreprise" element={only(<CompanyPage part="overview" />, 'company')} />
      <Route path="/entreprise/nouvelle" element={only(<RegisterCompanyPage />, 'company')} />
      <Route path="/entreprise/:companyId" element={only(<CompanyPage part="overview" />, 'company')} />
      <Route path="/entreprise/:companyId/offres" element={only(<CompanyPage part="offers" />, 'company')} />
      <Route
        path="/entreprise/:companyId/candidatures"
        element={only(<CompanyPage part="candidates" />, 'company')}
      />
      <Route path="/entreprise/:companyId/offres/:offerId" element={only(<OfferFormPage />, 'company')} />
      <Route path="/operateur" element={only(<OperatorPage />, 'operator')} />
      <Route path="/operateur/etablissements" element={only(<SchoolsPage />, 'operator')} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
