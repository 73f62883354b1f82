import * as z from 'zod/mini';
import type { SchoolRecord, StaffMember } from '../api/types';
import { useProblemForm } from '../forms/useProblemForm';
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
  const { form, submit, put, problem } = useProblemForm({
    schema: z.object({ classIds: z.array(z.string()) }),
    blank: {
      classIds: school.classes.map((each) => each.id).filter((each) => member.classIds.includes(each)),
    },
    sending: follow,
    tell: ({ classIds }) => classIds,
    onSent: () => {
      say(t.staff.changed);
      onClose();
    },
  });

  return (
    <Dialog title={t.staff.changeWho(who)} onClose={onClose}>
      <form className={ui.stack} onSubmit={submit} noValidate>
        <ClassChecks
          school={school}
          chosen={form.watch('classIds')}
          onChange={(chosen) => put('classIds', chosen)}
        />
        {problem && <Failure error={problem} />}
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
