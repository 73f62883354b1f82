import type { Reserved } from '../api/types';
import { useFormat, useFindingMessages } from '../i18n/language';
import { useSession } from '../session/session';
import { Icon } from '../ui/Icon';
import ui from '../ui/ui.module.css';

/** Who sees this is among those whom the offer is kept for, or its company. */
export function ReservedBadge({ reserved }: { reserved: Reserved }) {
  const t = useFindingMessages();
  const format = useFormat();
  const session = useSession();
  const until = format.day(reserved.until);
  return (
    <span className={`${ui.badge} ${ui.act}`}>
      <Icon name="lock" size={16} />
      {reserved.priorityEducation
        ? t.reserved.priority(until)
        : session.is('student')
          ? t.reserved.mine(until)
          : session.is('company')
            ? t.reserved.one(until)
            : t.reserved.yours(until)}
    </span>
  );
}
