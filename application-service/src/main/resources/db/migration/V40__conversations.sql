-- Words between a company and a student about an application: question, answer, question, answer.
create table conversation (
    application_id uuid primary key references application,
    -- Counts what was published of them.
    version        bigint not null
);

create table message (
    id             uuid primary key,
    application_id uuid        not null references conversation,
    -- Odd ones ask, even ones answer.
    number         int         not null check (number > 0),
    author         text        not null check (author in ('STUDENT', 'COMPANY')),
    account_id     text        not null,
    text           text        not null check (char_length(text) between 1 and 500),
    written_at     timestamptz not null,
    -- Of two tabs that write the same one, one does.
    unique (application_id, number)
);

-- Whoever finds a message wrong says so once.
create table report (
    id         uuid primary key,
    message_id uuid        not null references message,
    account_id text        not null,
    reporter   text        not null check (reporter in ('STUDENT', 'COMPANY', 'SCHOOL')),
    reason     text        not null,
    made_at    timestamptz not null,
    settled_at timestamptz,
    settled_by text,
    settlement text,
    unique (message_id, account_id),
    check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (settlement is null))
);
create index report_open on report (made_at) where settled_at is null;
create index report_settled on report (settled_at) where settled_at is not null;

-- Who of the schools' and the operator's people read which words, once a day.
create table conversation_reading (
    application_id uuid        not null references conversation,
    account_id     text        not null,
    day            date        not null,
    role           text        not null check (role in ('SCHOOL', 'OPERATOR')),
    first_at       timestamptz not null,
    primary key (application_id, account_id, day)
);
