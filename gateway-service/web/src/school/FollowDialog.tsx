import { useState, type FormEvent } from 'react';
import type { SchoolRecord, StaffMember } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { ClassChecks } from './ClassChecks';
import { useFollow } from './staff';

interface Props {
  school: SchoolRecord;
  member: StaffMember;
  who: string;
  onClose: () => void;
}

/** Which classes somebody of the staff follows. */
export function FollowDialog({ school, member, who, onClose }: Props) {
  const t = useDeskMessages();
  const say = useNotice();
  const follow = useFollow(school.id, member.id);
  const [chosen, setChosen] = useState(
    school.classes.map((each) => each.id).filter((each) => member.classIds.includes(each)),
  );

  const save = (event: FormEvent) => {
    event.preventDefault();
    if (follow.isPending) return;
    follow.mutate(chosen, {
      onSuccess: () => {
        say(t.staff.changed);
        onClose();
      },
    });
  };

  return (
    <Dialog title={t.staff.changeWho(who)} onClose={onClose}>
      <form className={ui.stack} onSubmit={save}>
        <ClassChecks school={school} chosen={chosen} onChange={setChosen} />
        {follow.isError && <Failure error={follow.error} />}
        <div className={ui.dialogActions}>
          <Button kind="secondary" onClick={onClose}>
            {t.common.cancel}
          </Button>
          <Button type="submit" busy={follow.isPending}>
            {t.common.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
