import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { AgreementView } from '../api/types';
import { CodeForm } from '../forms/CodeForm';
import { useDeskMessages } from '../i18n/language';
import { Loading } from '../ui/states';
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

function Key({ token }: { token: string }) {
  const words = useDeskMessages().agreements.link;
  const [key, setKey] = useState<LinkKey>();
  const [shown, setShown] = useState<AgreementView>();
  const view = useViewByLink();
  if (key && shown) {
    const again = () => view.mutate(key, { onSuccess: setShown });
    return <LinkedAgreement view={shown} with={key} onChange={setShown} onAgain={again} />;
  }
  return (
    <CodeForm
      token={token}
      words={words}
      view={view}
      onShown={(answer, code) => {
        setKey({ token, code });
        setShown(answer);
      }}
    />
  );
}
