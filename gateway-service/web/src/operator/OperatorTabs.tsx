import { NavLink } from 'react-router';
import { useDeskMessages } from '../i18n/language';
import { Tabs } from '../ui/Tabs';

export function OperatorTabs() {
  const t = useDeskMessages();
  return (
    <Tabs label={t.operator.title}>
      <NavLink to="/operateur" end>
        {t.operator.tabs.companies}
      </NavLink>
      <NavLink to="/operateur/offres">{t.operator.review.tab}</NavLink>
      <NavLink to="/operateur/entreprises">{t.directory.tab}</NavLink>
      <NavLink to="/operateur/sans-reponse">{t.operator.quiet.tab}</NavLink>
      <NavLink to="/operateur/conventions">{t.agreements.operator.tab}</NavLink>
      <NavLink to="/operateur/alertes">{t.internships.alarms.tab}</NavLink>
      <NavLink to="/operateur/tours">{t.lastPupils.territory.tab}</NavLink>
      <NavLink to="/operateur/mots">{t.hosting.words.tab}</NavLink>
      <NavLink to="/operateur/signalements">{t.conversation.operator.tab}</NavLink>
      <NavLink to="/operateur/etablissements">{t.operator.tabs.schools}</NavLink>
      <NavLink to="/operateur/horaires">{t.feeds.tab}</NavLink>
      <NavLink to="/operateur/donnees">{t.personal.operator.tab}</NavLink>
      <NavLink to="/operateur/evenements">{t.operations.tab}</NavLink>
      <NavLink to="/acces">{t.coverageGaps.tab}</NavLink>
    </Tabs>
  );
}
