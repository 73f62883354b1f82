import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, body, change } from '../api/client';
import { useFormat, useMessages } from '../i18n/language';
import { Button, buttonLook } from '../ui/Button';
import { Field } from '../ui/Field';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { Answer, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';

const linkQuery = (studentId: string) =>
  queryOptions({
    queryKey: ['calendar', studentId],
    queryFn: () =>
      body(api.GET('/api/calendar/students/{studentId}/link', { params: { path: { studentId } } })),
  });

/** The private address of a student's calendar, for the student or a guardian. */
export function CalendarLink({ studentId }: { studentId: string }) {
  const t = useMessages();
  return (
    <details className={ui.card}>
      <summary>{t.calendar.title}</summary>
      <Link studentId={studentId} />
    </details>
  );
}

function Link({ studentId }: { studentId: string }) {
  const t = useMessages();
  const format = useFormat();
  const say = useNotice();
  const queries = useQueryClient();
  const link = useQuery(linkQuery(studentId));
  const params = { path: { studentId } };
  const again = () => queries.invalidateQueries({ queryKey: linkQuery(studentId).queryKey });
  const make = useMutation({
    mutationFn: () => change(() => api.POST('/api/calendar/students/{studentId}/link', { params })),
    onSettled: again,
  });
  const revoke = useMutation({
    mutationFn: () =>
      change<unknown>(() => api.DELETE('/api/calendar/students/{studentId}/link', { params })),
    onSuccess: () => {
      make.reset();
      say(t.calendar.revoked);
    },
    onSettled: again,
  });
  return (
    <div className={ui.stack}>
      <p className={ui.prose}>{t.calendar.text}</p>
      <p className={ui.notice}>
        <Icon name="lock" /> <span>{t.calendar.secret}</span>
      </p>
      <Answer of={link}>
        {({ madeAt }) => (
          <>
            {make.data && <Address path={make.data.address} />}
            {madeAt && !make.data && <p className={ui.soft}>{t.calendar.madeAt(format.day(madeAt))}</p>}
            <div className={ui.row}>
              <Button
                kind={madeAt ? 'secondary' : 'primary'}
                busy={make.isPending}
                onClick={() => make.mutate()}
              >
                <Icon name="calendar" /> {madeAt ? t.calendar.again : t.calendar.make}
              </Button>
              {madeAt && (
                <Button kind="quiet" busy={revoke.isPending} onClick={() => revoke.mutate()}>
                  {t.calendar.revoke}
                </Button>
              )}
            </div>
          </>
        )}
      </Answer>
      {make.isError && <Failure error={make.error} />}
      {revoke.isError && <Failure error={revoke.error} />}
    </div>
  );
}

function Address({ path }: { path: string }) {
  const t = useMessages();
  const say = useNotice();
  const input = useRef<HTMLInputElement>(null);
  const address = location.origin + path;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      say(t.calendar.copied);
    } catch {
      // Refused, or an old browser: it is marked, to be copied by hand.
      input.current?.select();
    }
  };
  return (
    <div className={ui.stackTight}>
      <Field label={t.calendar.address} hint={t.calendar.addressHint}>
        {(control) => (
          <input
            {...control}
            ref={input}
            readOnly
            value={address}
            onFocus={(event) => event.target.select()}
          />
        )}
      </Field>
      <div className={ui.row}>
        <Button onClick={() => void copy()}>{t.calendar.copy}</Button>
        <a className={buttonLook('secondary')} href={`webcal://${location.host}${path}`}>
          {t.calendar.open}
        </a>
      </div>
    </div>
  );
}
