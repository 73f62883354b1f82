-- Package settings: how often an account wants mails.

create table mail_settings (
    account_id  varchar(64) primary key,
    -- For every kind of news that has no row in mail_wish.
    otherwise   varchar(10) not null default 'AT_ONCE' check (otherwise in ('AT_ONCE', 'DAILY', 'NEVER')),
    quiet_from  time,
    quiet_until time,
    check ((quiet_from is null) = (quiet_until is null)),
    check (quiet_from <> quiet_until)
);
comment on column mail_settings.account_id is 'personal: mail-settings';
comment on column mail_settings.otherwise is 'personal: mail-settings';
comment on column mail_settings.quiet_from is 'personal: mail-settings';
comment on column mail_settings.quiet_until is 'personal: mail-settings';

create table mail_wish (
    account_id varchar(64) not null references mail_settings (account_id) on delete cascade,
    reader     varchar(20) not null,
    kind       varchar(40) not null,
    frequency  varchar(10) not null check (frequency in ('AT_ONCE', 'DAILY', 'NEVER')),
    primary key (account_id, reader, kind)
);
comment on column mail_wish.account_id is 'personal: mail-settings';
comment on column mail_wish.reader is 'personal: mail-settings';
comment on column mail_wish.kind is 'personal: mail-settings';
comment on column mail_wish.frequency is 'personal: mail-settings';

-- Package mail. Four queues of mails; each row is one mail. In all of them a mail waits while it has no outcome or, where
-- there is no such column, no done_at.

-- The mail that goes with a note.
create table mail_queue (
    note_id    uuid primary key references note (id) on delete cascade,
    due_at     timestamptz not null,
    -- Set where the mail is not sent by itself but told in the digest of this day.
    digest_day date,
    attempts   int         not null default 0,
    outcome    varchar(20),
    done_at    timestamptz
);
create index mail_queue_due on mail_queue (due_at) where outcome is null and digest_day is null;
create index mail_queue_digest on mail_queue (digest_day) where outcome is null and digest_day is not null;
comment on column mail_queue.note_id is 'personal: inbox';
comment on column mail_queue.due_at is 'not personal';
comment on column mail_queue.digest_day is 'personal: inbox';
comment on column mail_queue.attempts is 'not personal';
comment on column mail_queue.outcome is 'personal: inbox';
comment on column mail_queue.done_at is 'personal: inbox';

-- One row a person and day, so that nobody gets a second digest on a day.
create table digest (
    account_id varchar(64) not null,
    day        date        not null,
    due_at     timestamptz not null,
    attempts   int         not null default 0,
    outcome    varchar(20),
    done_at    timestamptz,
    primary key (account_id, day)
);
create index digest_due on digest (due_at) where outcome is null;
comment on column digest.account_id is 'personal: inbox';
comment on column digest.day is 'personal: inbox';
comment on column digest.due_at is 'not personal';
comment on column digest.attempts is 'not personal';
comment on column digest.outcome is 'personal: inbox';
comment on column digest.done_at is 'personal: inbox';

-- To people who have no account: one row an invitation.
create table invitation_mail (
    invitation_id uuid primary key,
    -- Its members are told when the address is refused.
    company_id    uuid,
    company_name  text        not null,
    -- Gone once the mail is sent or moot.
    email         text,
    expires_at    timestamptz not null,
    due_at        timestamptz not null,
    attempts      int         not null default 0,
    done_at       timestamptz,
    -- The mail server refused the address for good: the mail was not sent and will not be.
    refused       boolean     not null default false,
    constraint invitation_mail_waits_for_somebody check (done_at is not null or email is not null)
);
create index invitation_mail_due on invitation_mail (due_at) where done_at is null;
comment on column invitation_mail.invitation_id is 'personal: invitation-mails';
comment on column invitation_mail.company_id is 'not personal';
comment on column invitation_mail.company_name is 'not personal';
comment on column invitation_mail.email is 'personal: invitation-mails';
comment on column invitation_mail.expires_at is 'not personal';
comment on column invitation_mail.due_at is 'not personal';
comment on column invitation_mail.attempts is 'not personal';
comment on column invitation_mail.done_at is 'personal: invitation-mails';
comment on column invitation_mail.refused is 'not personal';

-- Links and codes for agreements, to people with an account or without.
create table agreement_mail (
    mail_id    uuid primary key,
    -- Address, link and code, encrypted as they came; gone once the mail is sent or moot.
    sealed     text,
    expires_at timestamptz not null,
    due_at     timestamptz not null,
    attempts   int         not null default 0,
    done_at    timestamptz,
    constraint agreement_mail_waits_for_somebody check (done_at is not null or sealed is not null)
);
create index agreement_mail_due on agreement_mail (due_at) where done_at is null;
comment on column agreement_mail.mail_id is 'personal: agreement-mails';
comment on column agreement_mail.sealed is 'personal: agreement-mails';
comment on column agreement_mail.expires_at is 'not personal';
comment on column agreement_mail.due_at is 'not personal';
comment on column agreement_mail.attempts is 'not personal';
comment on column agreement_mail.done_at is 'personal: agreement-mails';

-- What the outbox holds of people here (its other columns are marked by the platform).
comment on column outbox_record.record_key is 'personal: inbox';
comment on column outbox_record.payload is 'personal: inbox';
