-- What a guardian said, never changed: the last word counts.
create table guardian_consent (
    id           bigint generated always as identity primary key,
    student_id   uuid        not null references student on delete cascade,
    account_id   text        not null,
    text_version text        not null,
    given        boolean     not null,
    said_at      timestamptz not null
);
create index guardian_consent_by_student on guardian_consent (student_id, id);
