import type { ReactNode } from 'react';
import type { SchoolRecord } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { Field } from '../ui/Field';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Empty } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useChosenSchool } from './school';
import { SchoolTabs } from './SchoolTabs';

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
      <SchoolTabs query={here} leads={leads} chamber={school?.kind === 'CHAMBER'} />
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
