import { useMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { useMyWeeks } from '../student/myWeeks';
import { useProfile } from '../student/profile';
import { PageAnswer } from '../ui/PageAnswer';
import { Loading } from '../ui/states';
import { FoundPlaceForm } from './FoundPlaceForm';
import { useRecordFoundPlace } from './foundPlaces';

export default function FoundPlacePage() {
  const t = useMessages();
  const profile = useProfile();
  const mine = useMyWeeks();
  const session = useSession();
  const record = useRecordFoundPlace();
  return (
    <PageAnswer of={profile}>
      {() =>
        mine.isLoading ? (
          <Loading title cards={2} />
        ) : (
          <FoundPlaceForm
            weeks={[...mine.free, ...mine.shared].sort()}
            others={mine.placed.flatMap(({ found }) => found ?? [])}
            blockOf={mine.blockOf}
            draftKey={`found.${session.accountId ?? ''}`}
            words={{ ...t.found, trade: t.found.fields.trade, siretFault: t.found.faults.siret }}
            back="/candidatures"
            record={record}
          />
        )
      }
    </PageAnswer>
  );
}
