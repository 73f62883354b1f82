import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SchoolRecord, StaffMember } from '../api/types';
import { useFormat, useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { useNotice } from '../ui/Notices';
import { Answer, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { FollowDialog } from './FollowDialog';
import { InviteStaff } from './InviteStaff';
import { SchoolFrame } from './SchoolFrame';
import { staffQuery, useInviteAgain, useRemoveStaff } from './staff';

export default function StaffPage() {
  const t = useDeskMessages();
  return (
    <SchoolFrame title={t.staff.title}>
      {(school) =>
        school.role === 'PRINCIPAL' ? <Staff key={school.id} school={school} /> : <p>{t.staff.onlyHead}</p>
      }
    </SchoolFrame>
  );
}

/** Who works at the school: its head invites and removes them. */
function Staff({ school }: { school: SchoolRecord }) {
  const t = useDeskMessages();
  const staff = useQuery(staffQuery(school.id));
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <p>{t.staff.lead}</p>
      <Answer of={staff}>
        {(members) => (
          <ul className={ui.stackTight}>
            {members.map((member) => (
              <li key={member.id}>
                <Member school={school} member={member} />
              </li>
            ))}
          </ul>
        )}
      </Answer>
      <InviteStaff school={school} />
    </div>
  );
}

function Member({ school, member }: { school: SchoolRecord; member: StaffMember }) {
  const t = useDeskMessages();
  const say = useNotice();
  const again = useInviteAgain(school.id);
  const remove = useRemoveStaff(school.id);
  const [open, setOpen] = useState<'classes' | 'removal'>();
  const who = member.name ?? member.email ?? t.staff.unnamed;
  return (
    <div className={`${ui.card} ${ui.stackTight}`}>
      <p>
        <strong>{who}</strong> {member.you && t.staff.you}
        {member.name && member.email && (
          <>
            <br />
            <span className={ui.soft}>{member.email}</span>
          </>
        )}
      </p>
      <Standing school={school} member={member} />
      <div className={ui.row}>
        {member.position !== 'PRINCIPAL' && school.classes.length > 0 && (
          <Button kind="quiet" aria-label={t.staff.changeWho(who)} onClick={() => setOpen('classes')}>
            {t.staff.change}
          </Button>
        )}
        {member.canBeInvitedAgain && (
          <Button
            kind="quiet"
            aria-label={t.staff.againWho(who)}
            busy={again.isPending}
            onClick={() => again.mutate(member.id, { onSuccess: () => say(t.staff.sent(who)) })}
          >
            {t.staff.again}
          </Button>
        )}
        <Button
          kind="quiet"
          aria-label={t.staff.removeWho(who)}
          onClick={() => {
            remove.reset();
            setOpen('removal');
          }}
        >
          {t.staff.remove}
        </Button>
      </div>
      {again.isError && <Failure error={again.error} />}
      {open === 'classes' && (
        <FollowDialog school={school} member={member} who={who} onClose={() => setOpen(undefined)} />
      )}
      {open === 'removal' && (
        <Confirm
          title={t.staff.removeAsk(who)}
          text={member.you ? t.staff.removeYou : t.staff.removeText}
          yes={t.staff.remove}
          kind="danger"
          busy={remove.isPending}
          error={remove.isError && <Failure error={remove.error} />}
          onClose={() => setOpen(undefined)}
          onYes={() =>
            remove.mutate(member.id, {
              onSuccess: () => {
                setOpen(undefined);
                say(t.staff.removed(who));
              },
            })
          }
        />
      )}
    </div>
  );
}

function Standing({ school, member }: { school: SchoolRecord; member: StaffMember }) {
  const t = useDeskMessages();
  const format = useFormat();
  const followed = school.classes.filter((each) => member.classIds.includes(each.id));
  const since = member.since && format.date(member.since);
  return (
    <>
      <p className={ui.soft}>
        {t.staff.positions[member.position]}
        {since && member.standing === 'ACTIVE' && ` · ${t.staff.active(since)}`}
        {since && member.standing === 'INVITED' && ` · ${t.staff.invited(since)}`}
      </p>
      {member.standing === 'REFUSED' && (
        <p className={ui.error}>{t.refusals.staffReasons[member.refusal ?? 'OTHER']}</p>
      )}
      <p className={ui.hint}>
        {member.position === 'PRINCIPAL'
          ? t.staff.everyClass
          : followed.length === 0
            ? t.staff.noClass
            : t.staff.follows(followed.map((each) => each.name).join(', '))}
      </p>
    </>
  );
}
