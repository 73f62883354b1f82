-- Accounts that are to be made or changed at the identity provider, which may be away.
create table account_order (
    kind     text        not null check (kind in ('STUDENT', 'GUARDIAN', 'LOCK')),
    -- A student's id, or a guardian's e-mail address.
    subject  text        not null,
    due_at   timestamptz not null,
    attempts int         not null default 0,
    -- Null while it waits.
    outcome  text,
    done_at  timestamptz,
    primary key (kind, subject)
);
create index account_order_due on account_order (due_at) where outcome is null;

-- One code a pupil, of which only a keyed hash is kept.
create table sign_in_code (
    student_id uuid        primary key references student on delete cascade,
    hash       bytea       not null unique,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    failures   int         not null default 0,
    used_at    timestamptz
);
