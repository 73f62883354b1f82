import { useFindingMessages } from '../i18n/language';
import { NOTES, type Notes } from './notes';

/** The notes of an offer, for a list of facts. */
export function NoteFacts({ offer }: { offer: Partial<Notes> }) {
  const t = useFindingMessages();
  return NOTES.map(
    (note) =>
      offer[note] && (
        <div key={note}>
          <dt>{t.offer.notes[note].label}</dt>
          <dd>{offer[note]}</dd>
        </div>
      ),
  );
}
