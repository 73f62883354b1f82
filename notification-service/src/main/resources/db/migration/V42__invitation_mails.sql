-- Mails to people who have no account: one row an invitation.
create table invitation_mail (
    invitation_id uuid primary key,
    company_name  text        not null,
    -- Gone once it is sent or moot.
    email         text,
    expires_at    timestamptz not null,
    due_at        timestamptz not null,
    attempts      int         not null default 0,
    done_at       timestamptz,
    constraint invitation_mail_waits_for_somebody check (done_at is not null or email is not null)
);
create index invitation_mail_due on invitation_mail (due_at) where done_at is null;
