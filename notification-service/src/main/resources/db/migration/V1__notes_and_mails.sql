-- Read models: what the other services told us.
create table company (
    id                 uuid primary key,
    version            bigint       not null,
    name               text         not null,
    status             varchar(30)  not null,
    member_account_ids varchar(64)[] not null
);

create table offer (
    id         uuid primary key,
    version    bigint not null,
    title      text   not null,
    company_id uuid   not null
);

create table student (
    id                   uuid primary key,
    version              bigint      not null,
    account_id           varchar(64) not null,
    guardian_account_ids varchar(64)[] not null,
    initial              varchar(8)  not null,
    enrolled             boolean     not null
);

-- A note holds facts, never sentences: it is put into words in its reader's language when it is read.
create table note (
    id         uuid primary key,
    account_id varchar(64) not null,
    reader     varchar(20) not null,
    kind       varchar(40) not null,
    facts      jsonb       not null,
    -- Grows within one account in the order of commits, so that a reader who goes on after a note misses none.
    created_at timestamptz not null,
    read_at    timestamptz
);
create index note_by_account on note (account_id, created_at, id);
create index note_unread on note (account_id) where read_at is null;

-- One row a mail; outcome is null while it waits.
create table mail_queue (
    note_id  uuid primary key references note (id) on delete cascade,
    due_at   timestamptz not null,
    attempts int         not null default 0,
    outcome  varchar(20),
    done_at  timestamptz
);
create index mail_queue_due on mail_queue (due_at) where outcome is null;
