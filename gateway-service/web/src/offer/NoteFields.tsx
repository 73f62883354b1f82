import type { UseFormRegisterReturn } from 'react-hook-form';
import { useFindingMessages } from '../i18n/language';
import { Field } from '../ui/Field';
import { NOTES, type Note } from './notes';

interface Props {
  register: (note: Note) => UseFormRegisterReturn;
  error: (note: Note) => string | undefined;
}

/** A field for each note of an offer. */
export function NoteFields({ register, error }: Props) {
  const t = useFindingMessages();
  return NOTES.map((note) => (
    <Field
      key={note}
      label={t.offer.notes[note].asked}
      hint={t.offer.notes[note].hint}
      optional
      error={error(note)}
    >
      {(control) => <input {...control} maxLength={500} {...register(note)} />}
    </Field>
  ));
}
