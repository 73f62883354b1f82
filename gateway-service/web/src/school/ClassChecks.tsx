import type { SchoolRecord } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import ui from '../ui/ui.module.css';

interface Props {
  school: SchoolRecord;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** The school's classes, to tick. */
export function ClassChecks({ school, chosen, onChange }: Props) {
  const t = useDeskMessages();
  if (school.classes.length === 0) return <p className={ui.hint}>{t.staff.noClassesYet}</p>;
  return (
    <fieldset className={ui.stackTight}>
      <legend className={ui.label}>{t.staff.classes}</legend>
      {school.classes.map((each) => (
        <label key={each.id} className={ui.check}>
          <input
            type="checkbox"
            checked={chosen.includes(each.id)}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...chosen, each.id] : chosen.filter((other) => other !== each.id),
              )
            }
          />
          {each.name}
        </label>
      ))}
    </fieldset>
  );
}
