import type { UseMutationResult } from '@tanstack/react-query';
import type { EmergencyContact } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';

/** Whom to call: fetched when asked for, since who reads it is noted. */
export function Contact({ of }: { of: UseMutationResult<EmergencyContact, Error, void> }) {
  const t = useDeskMessages();
  const words = t.internships.contact;
  const contact = of.data;
  return (
    <section className={`${ui.card} ${ui.stack}`}>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      {of.isError && <Failure error={of.error} />}
      {!contact && (
        <div>
          <Button kind="secondary" busy={of.isPending} onClick={() => of.mutate()}>
            {words.show}
          </Button>
        </div>
      )}
      {contact && (
        <p role="status">
          {contact.phone ? (
            <>
              {contact.name} : <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a>
            </>
          ) : (
            words.none
          )}
        </p>
      )}
    </section>
  );
}
