import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import type { SchoolRecord } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { Field } from '../ui/Field';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty } from '../ui/states';
import { Tabs } from '../ui/Tabs';
import ui from '../ui/ui.module.css';
import { useChosenSchool } from './school';

interface Props {
  title: string;
  children: (school: SchoolRecord) => ReactNode;
}

/** What every page of a school has around it: its name, the ways to the others, the choice between schools. */
export function SchoolFrame({ title, children }: Props) {
  const t = useDeskMessages();
  const session = useSession();
  const { schools, all, school, choose } = useChosenSchool();
  const leads = school ? school.role === 'PRINCIPAL' : session.is('principal');
  const here = all.length > 1 && school ? `?uai=${school.id}` : '';
  return (
    <div className={ui.stack}>
      <PageTitle title={title} />
      <Tabs label={t.school.title}>
        <NavLink to={`/etablissement${here}`} end>
          {t.school.tabs.desk}
        </NavLink>
        {leads && <NavLink to={`/etablissement/importer${here}`}>{t.school.tabs.import}</NavLink>}
        <NavLink to={`/etablissement/fiches${here}`}>{t.school.tabs.cards}</NavLink>
        <NavLink to={`/etablissement/semaines${here}`}>{t.school.tabs.weeks}</NavLink>
        <NavLink to={`/etablissement/derniers-eleves${here}`}>{t.lastPupils.tab}</NavLink>
        <NavLink to={`/etablissement/trajets${here}`}>{t.lifts.schoolTab}</NavLink>
        <NavLink to={`/etablissement/echanges${here}`}>{t.conversation.school.tab}</NavLink>
        <NavLink to={`/etablissement/conventions${here}`}>{t.agreements.tab}</NavLink>
        <NavLink to={`/etablissement/stages${here}`}>{t.internships.tab}</NavLink>
        <NavLink to={`/etablissement/alertes${here}`}>{t.internships.alarms.tab}</NavLink>
        <NavLink to={`/etablissement/mots${here}`}>{t.hosting.words.tab}</NavLink>
        <NavLink to={`/etablissement/signature${here}`}>{t.school.signatory.tab}</NavLink>
        {leads && <NavLink to={`/etablissement/equipe${here}`}>{t.staff.tab}</NavLink>}
      </Tabs>
      <Answer of={schools}>
        {() =>
          !school ? (
            <Empty title={t.school.emptyTitle} text={t.school.emptyText} />
          ) : (
            <section className={ui.stack}>
              {all.length > 1 ? (
                <div className={ui.narrow} data-screen-only>
                  <Field label={t.school.school}>
                    {(control) => (
                      <select {...control} value={school.id} onChange={(event) => choose(event.target.value)}>
                        {all.map((each) => (
                          <option key={each.id} value={each.id}>
                            {each.name}
                          </option>
                        ))}
                      </select>
                    )}
                  </Field>
                </div>
              ) : null}
              <div>
                <h2>{school.name}</h2>
                <p className={ui.soft}>
                  {t.operator.kinds[school.kind]} · {school.communeName} · {school.id}
                </p>
              </div>
              {children(school)}
            </section>
          )
        }
      </Answer>
    </div>
  );
}
