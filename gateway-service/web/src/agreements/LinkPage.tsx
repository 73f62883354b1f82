import { useEffect, useState, type FormEvent } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { AgreementView } from '../api/types';
import { useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { PageTitle } from '../ui/PageTitle';
import { Failure, Loading } from '../ui/states';
import ui from '../ui/ui.module.css';
import { useViewByLink, type LinkKey } from './byLink';
import { LinkedAgreement } from './LinkedAgreement';

/**
 * Who has no account reads and signs from the mail. What stands behind the # moves from the address into the history's
 * state: no server on the way writes it down.
 */
export default function LinkPage() {
  const { hash, state } = useLocation();
  const navigate = useNavigate();
  const kept = (state as { token?: string } | null)?.token ?? '';

  useEffect(() => {
    if (hash) void navigate('/convention', { replace: true, state: { token: hash.slice(1) } });
  }, [hash, navigate]);

  return hash ? <Loading title cards={1} /> : <Key key={kept} token={kept} />;
}

/** The code beside the link: a link that is passed on alone opens nothing. */
function Key({ token }: { token: string }) {
  const t = useDeskMessages();
  const words = t.agreements.link;
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const [shown, setShown] = useState<AgreementView>();
  const view = useViewByLink();
  const key: LinkKey = { token, code: code.replace(/\s/g, '') };
  const complete = /^\d{6}$/.test(key.code);

  if (shown) {
    const again = () => view.mutate(key, { onSuccess: setShown });
    return <LinkedAgreement view={shown} with={key} onChange={setShown} onAgain={again} />;
  }

  const show = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (complete && !view.isPending) view.mutate(key, { onSuccess: setShown });
  };
  return (
    <form className={`${ui.stack} ${ui.narrow}`} onSubmit={show} noValidate>
      <PageTitle title={words.title} />
      {token ? (
        <>
          <p>{words.intro}</p>
          <Field
            label={words.code}
            hint={words.codeHint}
            error={tried && !complete ? words.codeBad : undefined}
          >
            {(control) => (
              <input
                {...control}
                inputMode="numeric"
                autoComplete="off"
                maxLength={9}
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            )}
          </Field>
          {view.isError && <Failure error={view.error} />}
          <div>
            <Button type="submit" busy={view.isPending}>
              {words.show}
            </Button>
          </div>
        </>
      ) : (
        <p className={ui.notice}>
          <Icon name="warn" /> <span>{words.noLink}</span>
        </p>
      )}
    </form>
  );
}
