import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { Problem } from '../api/problem';
import { useDeskMessages, useFormat } from '../i18n/language';
import { OperatorTabs } from '../operator/OperatorTabs';
import { plusWeeks, weekOf } from '../time/isoWeek';
import { Button } from '../ui/Button';
import { Field, FieldMessage } from '../ui/Field';
import { PageTitle } from '../ui/PageTitle';
import { Answer, Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { RoundFields, usualTerms } from './RoundForm';
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
  const [week, setWeek] = useState('');
  const [terms, setTerms] = useState(usualTerms);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const schools = useQuery({ ...schoolsWithoutQuery(week), enabled: week !== '' });
  const refusal = step.error instanceof Problem ? step.error : undefined;
  const missing = tried && chosen.length === 0 ? words.chooseSchools : refusal?.field('schools');
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (step.isPending || week === '' || chosen.length === 0) return;
    step.mutate(
      { step: 'open', round: { week, schools: [...chosen], ...terms } },
      { onSuccess: (round) => round && void navigate(`/operateur/tours/${round.id}`) },
    );
  };
  return (
    <form className={`${ui.card} ${ui.stack}`} onSubmit={send} noValidate aria-labelledby="nouveau-tour">
      <h2 id="nouveau-tour">{words.open}</h2>
      <Field
        label={t.lastPupils.rounds.week}
        error={tried && week === '' ? words.chooseWeek : refusal?.field('week')}
      >
        {(control) => (
          <select
            {...control}
            value={week}
            onChange={(event) => {
              setWeek(event.target.value);
              setChosen([]);
            }}
          >
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
                      onChange={(event) =>
                        setChosen(
                          event.target.checked
                            ? [...chosen, schoolId]
                            : chosen.filter((each) => each !== schoolId),
                        )
                      }
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
        <RoundFields terms={terms} refused={refusal?.field('closesOn')} onChange={setTerms} />
      </div>
      {refusal && refusal.fields.length === 0 && <Failure error={refusal} />}
      <div>
        <Button type="submit" busy={step.isPending}>
          {words.openNow}
        </Button>
      </div>
    </form>
  );
}
