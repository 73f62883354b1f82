-- Links and codes for agreements, to people with an account or without.
create table agreement_mail (
    mail_id    uuid primary key,
    -- Address, link and code, encrypted as they came; gone once it is sent or moot.
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
