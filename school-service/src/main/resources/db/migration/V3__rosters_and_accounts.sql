-- Package rosters: lists of students that a school uploads.

create table roster_import (
    id         uuid primary key,
    school_id  text        not null references school,
    state      text        not null check (state in ('PREVIEWED', 'APPLIED', 'UNDONE')),
    file_name  text        not null,
    made_by    text        not null,
    made_at    timestamptz not null,
    applied_at timestamptz,
    -- What the file says, as JSON; gone once it is applied or a day old.
    roster     bytea,
    -- Programmes that a person chose for new classes, by class name; '' leaves a class out.
    programmes jsonb       not null default '{}',
    -- What there was before, as JSON, to undo the import; gone with it or a day later.
    before     bytea
);
create index roster_import_by_school on roster_import (school_id, made_at);
comment on column roster_import.id is 'not personal';
comment on column roster_import.school_id is 'not personal';
comment on column roster_import.state is 'not personal';
comment on column roster_import.file_name is 'personal: class-lists';
comment on column roster_import.made_by is 'personal: class-lists';
comment on column roster_import.made_at is 'personal: class-lists';
comment on column roster_import.applied_at is 'personal: class-lists';
comment on column roster_import.roster is 'personal: class-lists, encrypted';
comment on column roster_import.programmes is 'not personal';
comment on column roster_import.before is 'personal: class-lists, encrypted';

-- Package accounts.

-- Accounts that are to be made or changed at the identity provider, which may be away.
create table account_order (
    kind     text        not null,
    -- A student's id, a staff member's id or a guardian's e-mail address.
    subject  text        not null,
    due_at   timestamptz not null,
    attempts int         not null default 0,
    -- Absent while it waits.
    outcome  text,
    -- Why it will never be done as it is; with the outcome REFUSED alone.
    reason   text,
    done_at  timestamptz,
    primary key (kind, subject),
    constraint account_order_kind_check
        check (kind in ('STUDENT', 'GUARDIAN', 'LOCK', 'ACCESS', 'STAFF', 'ERASE', 'ORPHAN'))
);
create index account_order_due on account_order (due_at) where outcome is null;
comment on column account_order.kind is 'personal: accounts';
comment on column account_order.subject is 'personal: accounts';
comment on column account_order.due_at is 'not personal';
comment on column account_order.attempts is 'not personal';
comment on column account_order.outcome is 'personal: accounts';
comment on column account_order.reason is 'personal: accounts';
comment on column account_order.done_at is 'personal: accounts';

-- The code of a student's first sign-in, one each. Only a keyed hash is stored.
create table sign_in_code (
    student_id uuid        primary key references student on delete cascade,
    hash       bytea       not null unique,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    failures   int         not null default 0,
    used_at    timestamptz
);
comment on column sign_in_code.student_id is 'personal: students';
comment on column sign_in_code.hash is 'personal: students';
comment on column sign_in_code.made_at is 'personal: students';
comment on column sign_in_code.expires_at is 'personal: students';
comment on column sign_in_code.failures is 'personal: students';
comment on column sign_in_code.used_at is 'personal: students';
