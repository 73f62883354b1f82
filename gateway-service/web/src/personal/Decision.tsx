import { useState } from 'react';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useDecide } from './erasures';

const LONGEST = 500;

/** Yes, after one more question, or no with a reason that whoever asked will read. */
export function Decision({ id, who }: { id: string; who: string }) {
  const t = useDeskMessages();
  const words = t.personal.school;
  const say = useNotice();
  const [open, setOpen] = useState<'accept' | 'refuse'>();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const decide = useDecide(id);
  const close = () => {
    setOpen(undefined);
    decide.reset();
  };
  const send = (refusal: string | null) =>
    decide.mutate(refusal, {
      onSuccess: () => {
        setOpen(undefined);
        say(refusal === null ? words.accepted : words.refused);
      },
    });
  const error = decide.isError && <Failure error={decide.error} />;
  return (
    <div className={ui.row}>
      <Button kind="secondary" aria-label={words.refuseWho(who)} onClick={() => setOpen('refuse')}>
        {words.refuse}
      </Button>
      <Button kind="danger" aria-label={words.acceptWho(who)} onClick={() => setOpen('accept')}>
        {words.accept}
      </Button>
      {open === 'accept' && (
        <Confirm
          title={words.acceptTitle(who)}
          text={words.acceptText}
          yes={words.acceptYes}
          kind="danger"
          busy={decide.isPending}
          error={error}
          onClose={close}
          onYes={() => send(null)}
        />
      )}
      {open === 'refuse' && (
        <Confirm
          title={words.refuseTitle(who)}
          text={words.refuseText}
          yes={words.refuseYes}
          busy={decide.isPending}
          error={error}
          onClose={close}
          onYes={() => {
            setTried(true);
            if (reason.trim()) send(reason.trim());
          }}
        >
          <Field label={words.refuseReason} error={tried && !reason.trim() ? words.refuseNeeded : undefined}>
            {(control) => (
              <textarea
                {...control}
                rows={4}
                maxLength={LONGEST}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        </Confirm>
      )}
    </div>
  );
}
