-- The private address of a student's calendar, for the student or a guardian: one each, and only its fingerprint.
create table calendar_feed (
    account_id varchar(64) not null,
    student_id uuid        not null,
    key_hash   bytea       not null unique check (length(key_hash) = 32),
    language   varchar(2)  not null,
    made_at    timestamptz not null,
    primary key (account_id, student_id)
);
