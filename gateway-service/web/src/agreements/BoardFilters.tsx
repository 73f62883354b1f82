import type { SchoolRecord } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Field } from '../ui/Field';
import ui from '../ui/ui.module.css';
import type { BoardFilter } from './board';

interface Props {
  school: SchoolRecord;
  filter: BoardFilter;
  onChange: (parameter: string, value: string) => void;
}

/** By class where there are any, by state, by whose turn it is: each stands in the address. */
export function BoardFilters({ school, filter, onChange }: Props) {
  const t = useDeskMessages();
  const words = t.agreements.school;
  const states = Object.entries(t.agreementCard.states);
  return (
    <div className={ui.grid} data-screen-only>
      {school.classes.length > 0 && (
        <Field label={words.class}>
          {(control) => (
            <select
              {...control}
              value={filter.classId}
              onChange={(event) => onChange('classe', event.target.value)}
            >
              <option value="">{words.allClasses}</option>
              {school.classes.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={words.state}>
        {(control) => (
          <select
            {...control}
            value={filter.state}
            onChange={(event) => onChange('etat', event.target.value)}
          >
            <option value="">{words.allStates}</option>
            {states.map(([state, name]) => (
              <option key={state} value={state}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.turn}>
        {(control) => (
          <select {...control} value={filter.turn} onChange={(event) => onChange('tour', event.target.value)}>
            <option value="">{words.allTurns}</option>
            <option value="us">{words.us}</option>
            <option value="others">{words.others}</option>
            <option value="paper">{t.paper.board.toConfirm}</option>
          </select>
        )}
      </Field>
    </div>
  );
}
