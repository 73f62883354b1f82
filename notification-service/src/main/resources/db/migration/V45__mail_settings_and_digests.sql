create table mail_settings (
    account_id  varchar(64) primary key,
    -- For every kind of news without a wish of its own.
    otherwise   varchar(10) not null default 'AT_ONCE' check (otherwise in ('AT_ONCE', 'DAILY', 'NEVER')),
    quiet_from  time,
    quiet_until time,
    check ((quiet_from is null) = (quiet_until is null)),
    check (quiet_from <> quiet_until)
);

create table mail_wish (
    account_id varchar(64) not null references mail_settings (account_id) on delete cascade,
    reader     varchar(20) not null,
    kind       varchar(40) not null,
    frequency       varchar(10) not null check (frequency in ('AT_ONCE', 'DAILY', 'NEVER')),
    primary key (account_id, reader, kind)
);

-- One row a person and day: whatever happens, nobody gets a second digest that day. outcome is null while it waits.
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

-- A mail that is not sent by itself but told in the digest of this day.
alter table mail_queue add column digest_day date;
create index mail_queue_digest on mail_queue (digest_day) where outcome is null and digest_day is not null;

drop index mail_queue_due;
create index mail_queue_due on mail_queue (due_at) where outcome is null and digest_day is null;
