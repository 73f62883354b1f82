import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useAnswerAgain } from './companies';

export function Silent({ companyId }: { companyId: string }) {
  const t = useDeskMessages();
  const say = useNotice();
  const answer = useAnswerAgain(companyId);
  return (
    <div className={`${ui.notice} ${ui.noticeBad}`}>
      <Icon name="warn" />
      <div className={ui.stackTight}>
        <p>
          <strong>{t.company.silent.title}</strong>
        </p>
        <p>{t.company.silent.text}</p>
        {answer.isError && <Failure error={answer.error} />}
        <div>
          <Button
            busy={answer.isPending}
            onClick={() => answer.mutate(undefined, { onSuccess: () => say(t.company.silent.welcome) })}
          >
            {t.company.silent.back}
          </Button>
        </div>
      </div>
    </div>
  );
}
