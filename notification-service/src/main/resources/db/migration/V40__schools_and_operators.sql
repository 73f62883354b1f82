-- Read model: what schools are called, and who of their staff follows which class.
create table school (
    id      varchar(16) primary key,
    version bigint not null,
    name    text   not null
);

create table staff (
    school_id  varchar(16) not null references school on delete cascade,
    account_id varchar(64) not null,
    -- Follows every class.
    principal  boolean     not null,
    class_ids  uuid[]      not null,
    primary key (school_id, account_id)
);

-- What the operator's people have to know: who they are is asked of the identity provider, which may be away.
create table call_to_operators (
    event_id    uuid primary key,
    kind        varchar(40) not null,
    facts       jsonb       not null,
    happened_at timestamptz not null,
    due_at      timestamptz not null,
    failures    int         not null default 0
);
create index call_to_operators_due on call_to_operators (due_at);

-- Finds the mails about a question, to drop them once it has its answer.
create index note_words_asked on note ((facts ->> 'applicationId')) where kind = 'CONVERSATION_ASKED';
