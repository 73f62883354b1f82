-- Of the schools and students streams: who belongs to which school, and no more.
create table school (
    id       text primary key,
    version  bigint  not null,
    name     text    not null,
    priority boolean not null,
    staff    text[]  not null
);
create index school_by_staff on school using gin (staff);

create table student (
    id         uuid primary key,
    version    bigint  not null,
    account_id text    not null,
    school_id  text    not null,
    guardians  text[]  not null,
    enrolled   boolean not null
);
create index student_by_account on student (account_id) where enrolled;
create index student_by_guardian on student using gin (guardians) where enrolled;

alter table offer
    -- A school's UAI, or PRIORITY for all of priority education; until the end of that day.
    add column reserved_for   text,
    add column reserved_until date,
    add constraint offer_reserved_for_whom_and_how_long check ((reserved_for is null) = (reserved_until is null));
