import { useQuery } from '@tanstack/react-query';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import ui from '../ui/ui.module.css';
import { weekPlanQuery } from './companies';

interface Ready {
  text: string;
  days: string[];
  clothing: string;
}

/** The ready text and plan of a family of trades, where there are some. */
export function ReadyText({ family, onTake }: { family: string; onTake: (ready: Ready) => void }) {
  const t = useDeskMessages();
  const say = useNotice();
  const plan = useQuery(weekPlanQuery(family)).data;
  if (!plan) return null;
  return (
    <div className={`${ui.notice} ${ui.noticeGood}`}>
      <Icon name="calendar" />
      <div className={ui.stackTight}>
        <p>
          <strong>{t.company.offerForm.readyTitle}</strong>
        </p>
        <p>{t.company.offerForm.readyText}</p>
        <div>
          <Button
            kind="secondary"
            onClick={() => {
              onTake(plan);
              say(t.company.offerForm.readyDone);
            }}
          >
            {t.company.offerForm.ready}
          </Button>
        </div>
      </div>
    </div>
  );
}
