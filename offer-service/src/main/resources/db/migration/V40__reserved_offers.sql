-- Of the schools and students streams: who belongs to which school, and no more.
create table known_school (
    id       text primary key,
    version  bigint  not null,
    name     text    not null,
    priority boolean not null,
    staff    text[]  not null
);
create index known_school_by_staff on known_school using gin (staff);

create table known_student (
    id         uuid primary key,
    version    bigint  not null,
    account_id text    not null,
    school_id  text    not null,
    guardians  text[]  not null,
    enrolled   boolean not null
);
create index known_student_by_account on known_student (account_id) where enrolled;
create index known_student_by_guardian on known_student using gin (guardians) where enrolled;

alter table offer
    -- A school's UAI, or PRIORITY for all of priority education; until the end of that day.
    add column reserved_for   text,
    add column reserved_until date,
    add constraint offer_reserved_for_whom_and_how_long check ((reserved_for is null) = (reserved_until is null));
