-- Package readmodel: what other services have told. Each row has the version of the event that it comes from, so that an
-- older event changes nothing.

create table company (
    id                   uuid primary key,
    version              bigint  not null,
    name                 text    not null,
    -- Proposed in its agreements. Absent until its next event.
    siret                char(14),
    status               text    not null,
    members              text[]  not null,
    paused               boolean not null default false,
    candidates_per_month int
);
create index company_by_member on company using gin (members);
comment on column company.id is 'not personal';
comment on column company.version is 'not personal';
comment on column company.name is 'not personal';
comment on column company.siret is 'not personal';
comment on column company.status is 'not personal';
comment on column company.members is 'personal: copies';
comment on column company.paused is 'not personal';
comment on column company.candidates_per_month is 'not personal';

create table offer (
    id             uuid primary key,
    version        bigint not null,
    company_id     uuid   not null,
    title          text   not null,
    commune_name   text   not null,
    programmes     text[] not null,
    -- Hours proposed in its agreements. Absent until its next event.
    day_start      time,
    day_end        time,
    break_minutes  int,
    -- A school's UAI, or PRIORITY for all of priority education; until the end of that day.
    reserved_for   text,
    reserved_until date,
    status         text   not null
);
comment on column offer.id is 'not personal';
comment on column offer.version is 'not personal';
comment on column offer.company_id is 'not personal';
comment on column offer.title is 'not personal';
comment on column offer.commune_name is 'not personal';
comment on column offer.programmes is 'not personal';
comment on column offer.day_start is 'not personal';
comment on column offer.day_end is 'not personal';
comment on column offer.break_minutes is 'not personal';
comment on column offer.reserved_for is 'not personal';
comment on column offer.reserved_until is 'not personal';
comment on column offer.status is 'not personal';

create table school (
    id       text primary key,
    version  bigint  not null,
    name     text    not null,
    priority boolean not null default false,
    staff    text[]  not null
);
comment on column school.id is 'not personal';
comment on column school.version is 'not personal';
comment on column school.name is 'not personal';
comment on column school.priority is 'not personal';
comment on column school.staff is 'personal: copies';

create table school_class (
    id        uuid primary key,
    school_id text   not null,
    name      text   not null,
    weeks     text[] not null
);
create index school_class_by_school on school_class (school_id);
comment on column school_class.id is 'not personal';
comment on column school_class.school_id is 'not personal';
comment on column school_class.name is 'not personal';
comment on column school_class.weeks is 'not personal';

create table student (
    id               uuid primary key,
    version          bigint  not null,
    account_id       text    not null,
    school_id        text    not null,
    class_id         uuid    not null,
    programme        text    not null,
    birth_month      char(7) not null,
    guardians        text[]  not null,
    -- Whether a guardian agreed; absent until school-service has told it.
    guardian_consent boolean,
    status           text    not null,
    -- When it was heard that the student left: what is open of theirs ends an hour later.
    left_at          timestamptz
);
create unique index student_by_account on student (account_id);
create index student_by_guardian on student using gin (guardians);
create index student_by_school on student (school_id);
create index student_gone on student (left_at) where status = 'LEFT';
comment on column student.id is 'personal: copies';
comment on column student.version is 'not personal';
comment on column student.account_id is 'personal: copies';
comment on column student.school_id is 'personal: copies';
comment on column student.class_id is 'personal: copies';
comment on column student.programme is 'personal: copies';
comment on column student.birth_month is 'personal: copies';
comment on column student.guardians is 'personal: copies';
comment on column student.guardian_consent is 'personal: copies';
comment on column student.status is 'personal: copies';
comment on column student.left_at is 'personal: copies';
