import { useMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { useProfile } from '../student/profile';
import { Answer, Loading } from '../ui/states';
import { FoundPlaceForm } from './FoundPlaceForm';
import { useRecordFoundPlace } from './foundPlaces';

export default function FoundPlacePage() {
  const t = useMessages();
  const profile = useProfile();
  const session = useSession();
  const record = useRecordFoundPlace();
  return (
    <Answer of={profile} loading={<Loading title cards={2} />}>
      {({ weeks }) => (
        <FoundPlaceForm
          weeks={weeks}
          draftKey={`found.${session.accountId ?? ''}`}
          words={{ ...t.found, trade: t.found.fields.trade, siretFault: t.found.faults.siret }}
          back="/candidatures"
          record={record}
        />
      )}
    </Answer>
  );
}
