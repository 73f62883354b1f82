import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as z from 'zod/mini';
import { api, body, change } from '../api/client';
import type { SchoolRecord, StaffMember } from '../api/types';
import { email } from '../forms/asked';
import { useProblemForm } from '../forms/useProblemForm';
import { useFormat, useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Confirm, Dialog } from '../ui/Dialog';
import { EmailField } from '../ui/EmailField';
import { Field } from '../ui/Field';
import { useNotice } from '../ui/Notices';
import { Failure } from '../ui/states';
import ui from '../ui/ui.module.css';

export const headsQuery = queryOptions({
  queryKey: ['schools', 'heads'],
  queryFn: () => body(api.GET('/api/schools/heads')),
});

function useFresh() {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: headsQuery.queryKey });
}

/** Who heads a school, or the way to invite them. */
export function SchoolHead({ school, heads }: { school: SchoolRecord; heads: readonly StaffMember[] }) {
  const t = useDeskMessages();
  const [inviting, setInviting] = useState(false);
  if (heads.length > 0) {
    return (
      <>
        {heads.map((head) => (
          <Head key={head.id} school={school} head={head} />
        ))}
      </>
    );
  }
  return (
    <div className={ui.row}>
      <span className={ui.soft}>{t.staff.head.none}</span>
      <Button
        kind="secondary"
        aria-label={t.staff.head.inviteOf(school.name)}
        onClick={() => setInviting(true)}
      >
        {t.staff.head.invite}
      </Button>
      {inviting && <InviteHead school={school} onClose={() => setInviting(false)} />}
    </div>
  );
}

function Head({ school, head }: { school: SchoolRecord; head: StaffMember }) {
  const t = useDeskMessages();
  const format = useFormat();
  const say = useNotice();
  const fresh = useFresh();
  const [asked, setAsked] = useState(false);
  const path = { id: school.id, member: head.id };
  const again = useMutation({
    mutationFn: () =>
      change(() => api.POST('/api/schools/{id}/heads/{member}/invitation', { params: { path } })),
    onSettled: fresh,
  });
  const remove = useMutation({
    mutationFn: () =>
      change<unknown>(() => api.DELETE('/api/schools/{id}/heads/{member}', { params: { path } })),
    onSettled: fresh,
  });
  const who = head.name ?? head.email ?? t.staff.unnamed;
  const since = head.since && format.date(head.since);
  return (
    <div className={ui.stackTight}>
      <p>
        {t.staff.head.label} <strong>{who}</strong>
        <br />
        <span className={ui.hint}>
          {head.name && head.email && `${head.email} · `}
          {since && (head.standing === 'ACTIVE' ? t.staff.active(since) : t.staff.invited(since))}
        </span>
      </p>
      {head.standing === 'REFUSED' && (
        <p className={ui.error}>{t.refusals.staffReasons[head.refusal ?? 'OTHER']}</p>
      )}
      <div className={ui.row}>
        {head.canBeInvitedAgain && (
          <Button
            kind="quiet"
            aria-label={t.staff.againWho(who)}
            busy={again.isPending}
            onClick={() => again.mutate(undefined, { onSuccess: () => say(t.staff.sent(who)) })}
          >
            {t.staff.again}
          </Button>
        )}
        <Button
          kind="quiet"
          aria-label={t.staff.removeWho(who)}
          onClick={() => {
            remove.reset();
            setAsked(true);
          }}
        >
          {t.staff.remove}
        </Button>
      </div>
      {again.isError && <Failure error={again.error} />}
      {asked && (
        <Confirm
          title={t.staff.head.removeAsk(who, school.name)}
          text={t.staff.head.removeText}
          yes={t.staff.remove}
          kind="danger"
          busy={remove.isPending}
          error={remove.isError && <Failure error={remove.error} />}
          onClose={() => setAsked(false)}
          onYes={() => remove.mutate(undefined, { onSuccess: () => say(t.staff.removed(who)) })}
        />
      )}
    </div>
  );
}

function InviteHead({ school, onClose }: { school: SchoolRecord; onClose: () => void }) {
  const t = useDeskMessages();
  const say = useNotice();
  const invite = useMutation({
    mutationFn: (head: { email: string; name: string }) =>
      change(() => api.POST('/api/schools/{id}/heads', { params: { path: { id: school.id } }, body: head })),
    onSettled: useFresh(),
  });
  const { form, submit, error, problem } = useProblemForm({
    schema: z.object({ email: email(t.staff.emailBad), name: z.string() }),
    blank: { email: school.email, name: '' },
    sending: invite,
    onSent: (_, { email }) => {
      say(t.staff.sent(email));
      onClose();
    },
  });

  return (
    <Dialog title={t.staff.head.ask(school.name)} onClose={onClose}>
      <form className={ui.stack} onSubmit={submit} noValidate>
        <EmailField
          label={t.staff.email}
          hint={t.staff.emailHint}
          error={error('email')}
          {...form.register('email')}
        />
        <Field label={t.staff.name} optional error={error('name')}>
          {(control) => <input {...control} autoComplete="off" maxLength={100} {...form.register('name')} />}
        </Field>
        {problem && <Failure error={problem} />}
        <div className={ui.dialogActions}>
          <Button kind="secondary" onClick={onClose}>
            {t.common.cancel}
          </Button>
          <Button type="submit" busy={invite.isPending}>
            {t.staff.send}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
