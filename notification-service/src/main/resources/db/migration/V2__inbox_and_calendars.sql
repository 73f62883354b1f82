-- Package inbox. A note holds facts, never sentences: it is put into words in its reader's language when it is read.

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
-- Find the notes whose mails are dropped: the reminder of an application that goes on, the question that has its answer, the
-- turn in an agreement that is over.
create index note_reminder on note ((facts ->> 'applicationId')) where kind = 'APPLICATION_REMINDER';
create index note_words_asked on note ((facts ->> 'applicationId')) where kind = 'CONVERSATION_ASKED';
create index note_agreement on note ((facts -> 'agreement' ->> 'id')) where facts -> 'agreement' is not null;
comment on column note.id is 'personal: inbox';
comment on column note.account_id is 'personal: inbox';
comment on column note.reader is 'personal: inbox';
comment on column note.kind is 'personal: inbox';
comment on column note.facts is 'personal: inbox';
comment on column note.created_at is 'personal: inbox';
comment on column note.read_at is 'personal: inbox';

-- Package notifier: what it has to remember from one event to the next.

-- Whose turn it was in an agreement when people were told last, such as 'STUDENT SIGN'.
create table agreement_turns (
    agreement_id uuid primary key,
    version      bigint not null,
    student_id   uuid   not null,
    turns        text[] not null
);
create index agreement_turns_by_student on agreement_turns (student_id);
comment on column agreement_turns.agreement_id is 'personal: copies';
comment on column agreement_turns.version is 'not personal';
comment on column agreement_turns.student_id is 'personal: copies';
comment on column agreement_turns.turns is 'personal: copies';

-- What the operator's people have to be told. Who they are is asked of the identity provider, which may be away: a call waits
-- for it here.
create table call_to_operators (
    event_id    uuid primary key,
    kind        varchar(40) not null,
    facts       jsonb       not null,
    happened_at timestamptz not null,
    due_at      timestamptz not null,
    failures    int         not null default 0
);
create index call_to_operators_due on call_to_operators (due_at);
comment on column call_to_operators.event_id is 'not personal';
comment on column call_to_operators.kind is 'not personal';
comment on column call_to_operators.facts is 'personal: inbox';
comment on column call_to_operators.happened_at is 'personal: inbox';
comment on column call_to_operators.due_at is 'not personal';
comment on column call_to_operators.failures is 'not personal';

-- Package calendar.

-- The private address of a student's calendar, for the student or a guardian: one each. Only a hash of its key is stored.
create table calendar_feed (
    account_id varchar(64) not null,
    student_id uuid        not null,
    key_hash   bytea       not null unique check (length(key_hash) = 32),
    language   varchar(2)  not null,
    made_at    timestamptz not null,
    primary key (account_id, student_id)
);
comment on column calendar_feed.account_id is 'personal: calendars';
comment on column calendar_feed.student_id is 'personal: calendars';
comment on column calendar_feed.key_hash is 'personal: calendars';
comment on column calendar_feed.language is 'personal: calendars';
comment on column calendar_feed.made_at is 'personal: calendars';
