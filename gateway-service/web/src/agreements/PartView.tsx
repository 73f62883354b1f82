import type { AgreementPart } from '../api/types';
import { useDeskMessages, useFormat } from '../i18n/language';
import ui from '../ui/ui.module.css';
import { hoursOf } from './hours';

/** What a party has written, for all to read. */
export function PartView({ part }: { part: AgreementPart }) {
  const t = useDeskMessages();
  const words = t.agreements;
  const format = useFormat();
  return (
    <details className={ui.card}>
      <summary>
        {words.partOf[part.part]}{' '}
        <span className={`${ui.badge} ${part.complete ? ui.good : ''}`}>
          {part.complete ? words.complete : words.missing(part.missing.length)}
        </span>
      </summary>
      <div className={ui.stack}>
        {part.part === 'COMPANY' && (
          <div className={ui.stackTight}>
            <h3>{words.days.title}</h3>
            {part.days.length === 0 ? (
              <p className={ui.soft}>{words.days.none}</p>
            ) : (
              <>
                <ul className={ui.stackTight}>
                  {part.days.map((day) => (
                    <li key={day.date}>
                      <strong>{format.dates([day.date])}</strong>{' '}
                      {words.days.from(format.clock(day.start), format.clock(day.end))}
                      {day.breakStart && day.breakEnd && (
                        <span className={ui.soft}>
                          , {words.days.pause(format.clock(day.breakStart), format.clock(day.breakEnd))}
                        </span>
                      )}
                    </li>
                  ))}
                </ul>
                <p className={ui.soft}>{words.days.total(format.number(hoursOf(part.days)))}</p>
              </>
            )}
          </div>
        )}
        <dl className={ui.facts}>
          {part.fields
            .filter((field) => field.required || field.value)
            .map((field) => (
              <div key={field.id}>
                <dt>{field.label}</dt>
                <dd className={field.value ? ui.prose : ui.soft}>
                  {field.value
                    ? field.kind === 'DATE'
                      ? format.date(field.value)
                      : field.value
                    : words.blank}
                </dd>
              </div>
            ))}
        </dl>
      </div>
    </details>
  );
}
