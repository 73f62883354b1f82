import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import * as z from 'zod/mini';
import type { Company, Team as TeamOf } from '../api/types';
import { email } from '../forms/asked';
import { useProblemForm } from '../forms/useProblemForm';
import { useFormat, useDeskMessages } from '../i18n/language';
import { Button } from '../ui/Button';
import { Confirm } from '../ui/Dialog';
import { EmailField } from '../ui/EmailField';
import { Icon } from '../ui/Icon';
import { useNotice } from '../ui/Notices';
import { Answer, Failure } from '../ui/states';
import ui from '../ui/ui.module.css';
import { teamQuery, useInvite, useRemoveMember, useTakeBack } from './team';

type Member = TeamOf['members'][number];

/** Who acts for the company: colleagues come by invitation. */
export function Team({ company }: { company: Company }) {
  const t = useDeskMessages();
  const team = useQuery(teamQuery(company.id));
  return (
    <div className={`${ui.stack} ${ui.narrow}`}>
      <div className={ui.stackTight}>
        <h2>{t.team.title}</h2>
        <p className={ui.soft}>{t.team.text}</p>
      </div>
      <Answer of={team}>
        {({ members, invitations }) => (
          <>
            <ul className={ui.stackTight}>
              {members.map((member) => (
                <li key={member.accountId}>
                  <MemberRow company={company} member={member} alone={members.length === 1} />
                </li>
              ))}
            </ul>
            {invitations.length > 0 && (
              <section className={ui.stackTight}>
                <h3>{t.team.pending}</h3>
                <ul className={ui.stackTight}>
                  {invitations.map((invitation) => (
                    <li key={invitation.id}>
                      <InvitationRow company={company} invitation={invitation} />
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {company.status === 'VERIFIED' ? (
              <InviteForm company={company} />
            ) : (
              <p className={ui.hint}>{t.team.later}</p>
            )}
          </>
        )}
      </Answer>
    </div>
  );
}

function MemberRow({ company, member, alone }: { company: Company; member: Member; alone: boolean }) {
  const t = useDeskMessages();
  const format = useFormat();
  const say = useNotice();
  const navigate = useNavigate();
  const remove = useRemoveMember(company.id);
  const [asked, setAsked] = useState(false);
  const who = member.you ? t.team.you : (member.email ?? t.team.colleague);
  return (
    <div className={`${ui.card} ${ui.between}`}>
      <p className={ui.row}>
        <Icon name="user" />
        <span>
          <strong>{who}</strong>
          {member.joinedAt && <span className={ui.soft}> {t.team.joined(format.date(member.joinedAt))}</span>}
        </span>
      </p>
      {!alone && (
        <Button
          kind="quiet"
          aria-label={member.you ? t.team.leave : t.team.removeWho(who)}
          onClick={() => {
            remove.reset();
            setAsked(true);
          }}
        >
          {member.you ? t.team.leave : t.team.remove}
        </Button>
      )}
      {asked && (
        <Confirm
          title={member.you ? t.team.leaveAsk : t.team.removeAsk(who)}
          text={member.you ? t.team.leaveText : t.team.removeText}
          yes={member.you ? t.team.leave : t.team.remove}
          kind="danger"
          busy={remove.isPending}
          error={remove.isError && <Failure error={remove.error} />}
          onClose={() => setAsked(false)}
          onYes={() =>
            remove.mutate(member.accountId, {
              onSuccess: () => {
                setAsked(false);
                say(member.you ? t.team.left : t.team.removed(who));
                if (member.you) void navigate('/entreprise');
              },
            })
          }
        />
      )}
    </div>
  );
}

function InvitationRow({
  company,
  invitation,
}: {
  company: Company;
  invitation: TeamOf['invitations'][number];
}) {
  const t = useDeskMessages();
  const format = useFormat();
  const say = useNotice();
  const takeBack = useTakeBack(company.id);
  return (
    <div className={`${ui.card} ${ui.stackTight}`}>
      <div className={ui.between}>
        <p>
          {invitation.email}{' '}
          <span className={ui.soft}>· {t.team.expires(format.day(invitation.expiresAt))}</span>
        </p>
        <Button
          kind="quiet"
          aria-label={t.team.takeBackWho(invitation.email)}
          busy={takeBack.isPending}
          onClick={() => takeBack.mutate(invitation.id, { onSuccess: () => say(t.team.takenBack) })}
        >
          {t.team.takeBack}
        </Button>
      </div>
      {takeBack.isError && <Failure error={takeBack.error} />}
    </div>
  );
}

function InviteForm({ company }: { company: Company }) {
  const t = useDeskMessages();
  const say = useNotice();
  const invite = useInvite(company.id);
  const { form, submit, error, problem } = useProblemForm({
    schema: z.object({ email: email(t.team.emailBad) }),
    blank: { email: '' },
    sending: invite,
    tell: ({ email }) => email,
    onSent: (sent) => say(t.team.sent(sent.email)),
    again: true,
  });

  return (
    <form className={`${ui.card} ${ui.stack}`} onSubmit={submit} noValidate>
      <h3>{t.team.invite}</h3>
      <EmailField
        label={t.team.email}
        hint={t.team.emailHint}
        error={error('email')}
        {...form.register('email')}
      />
      {problem && <Failure error={problem} />}
      <div>
        <Button type="submit" busy={invite.isPending}>
          {t.team.send}
        </Button>
      </div>
    </form>
  );
}
