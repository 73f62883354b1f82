import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import * as z from 'zod/mini';
import { ticked, useProblemForm } from '../forms/useProblemForm';
import { useDeskMessages, useFormat } from '../i18n/language';
import { OperatorTabs } from '../operator/OperatorTabs';
import { plusWeeks, weekOf } from '../time/isoWeek';
import { Button } from '../ui/Button';
import { Field, FieldMessage } from '../ui/Field';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { RoundFields, TERMS, usualTerms } from './RoundForm';
import { schoolsWithoutQuery, territoryRoundsQuery, useTerritoryStep } from './rounds';

/** So many weeks ahead can be chosen. */
const AHEAD = 40;

/** The operator's placement rounds for several schools, and a form for the next one. */
export default function TerritoryRoundsPage() {
  const t = useDeskMessages();
  const words = t.lastPupils.territory;
  const format = useFormat();
  const rounds = useQuery(territoryRoundsQuery);
  return (
    <div className={ui.stack}>
      <PageTitle title={words.title} />
      <OperatorTabs />
      <p className={ui.prose}>{words.lead}</p>
      <OpenForm />
      <section className={ui.stack} aria-labelledby="tours-du-territoire">
        <h2 id="tours-du-territoire">{words.all}</h2>
        <Answer of={rounds}>
          {(all) =>
            all.length === 0 ? (
              <p className={ui.card}>{words.none}</p>
            ) : (
              <ul className={ui.stackTight}>
                {all.map((round) => (
                  <li key={round.id} className={`${ui.card} ${ui.between}`}>
                    <span>
                      <Link to={`/operateur/tours/${round.id}`}>
                        {t.lastPupils.rounds.of(format.week(round.week))}
                      </Link>
                      <br />
                      <span className={ui.soft}>
                        {words.agreed(
                          round.schools.filter(({ agreed }) => agreed).length,
                          round.schools.length,
                        )}
                      </span>
                    </span>
                    <span className={ui.badge}>{t.lastPupils.rounds.states[round.state]}</span>
                  </li>
                ))}
              </ul>
            )
          }
        </Answer>
      </section>
    </div>
  );
}

function OpenForm() {
  const t = useDeskMessages();
  const words = t.lastPupils.territory;
  const format = useFormat();
  const navigate = useNavigate();
  const step = useTerritoryStep();
  const first = plusWeeks(weekOf(new Date()), 1);
  const { form, submit, error, put, problem } = useProblemForm({
    schema: z.object({
      week: z.string().check(z.minLength(1, words.chooseWeek)),
      schools: z.array(z.string()).check(z.minLength(1, words.chooseSchools)),
      ...TERMS,
    }),
    blank: { week: '', schools: [], ...usualTerms() },
    sending: step,
    tell: (round) => ({
      step: 'open' as const,
      round,
    }),
    onSent: (round) => round && void navigate(`/operateur/tours/${round.id}`),
  });
  const { week, schools: chosen, ...terms } = form.watch();
  const schools = useQuery({ ...schoolsWithoutQuery(week), enabled: week !== '' });
  const missing = error('schools');
  return (
    <form className={`${ui.card} ${ui.stack}`} onSubmit={submit} noValidate aria-labelledby="nouveau-tour">
      <h2 id="nouveau-tour">{words.open}</h2>
      <Field label={t.lastPupils.rounds.week} error={error('week')}>
        {(control) => (
          <select {...control} {...form.register('week', { onChange: () => form.setValue('schools', []) })}>
            <option value="">{words.chooseWeek}</option>
            {Array.from({ length: AHEAD }, (_, ahead) => plusWeeks(first, ahead)).map((each) => (
              <option key={each} value={each}>
                {format.week(each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {week !== '' && (
        <Answer of={schools} loading={<Loading cards={1} />}>
          {(all) =>
            all.length === 0 ? (
              <p>{words.nobody}</p>
            ) : (
              <fieldset className={ui.stackTight} aria-describedby={missing ? 'quels-colleges' : undefined}>
                <legend className={ui.label}>{words.schools}</legend>
                {all.map(({ schoolId, name, pupils }) => (
                  <label key={schoolId} className={ui.choice}>
                    <input
                      type="checkbox"
                      checked={chosen.includes(schoolId)}
                      aria-invalid={missing ? true : undefined}
                      onChange={(event) => put('schools', ticked(chosen, schoolId, event.target.checked))}
                    />
                    <span>
                      {name} · {t.lastPupils.pupils(pupils)}
                    </span>
                  </label>
                ))}
                <FieldMessage id="quels-colleges" error={missing} />
              </fieldset>
            )
          }
        </Answer>
      )}
      <div className={`${ui.stack} ${ui.narrow}`}>
        <RoundFields
          terms={terms}
          refused={error('closesOn')}
          onChange={(term, value) => put(term, value as never)}
        />
      </div>
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" busy={step.isPending}>
          {words.openNow}
        </Button>
      </div>
    </form>
  );
}
