-- Package readmodel: what other services have told, as far as a note, a mail or a calendar needs it. Each row has the version
-- of the event that it comes from, so that an older event changes nothing.

create table company (
    id                 uuid primary key,
    version            bigint        not null,
    name               text          not null,
    status             varchar(30)   not null,
    member_account_ids varchar(64)[] not null
);
comment on column company.id is 'not personal';
comment on column company.version is 'not personal';
comment on column company.name is 'not personal';
comment on column company.status is 'not personal';
comment on column company.member_account_ids is 'personal: copies';

create table offer (
    id         uuid primary key,
    version    bigint not null,
    title      text   not null,
    company_id uuid   not null
);
comment on column offer.id is 'not personal';
comment on column offer.version is 'not personal';
comment on column offer.title is 'not personal';
comment on column offer.company_id is 'not personal';

-- Hours and commune of an offer, for the calendar. A table and a reader of its own, which began at the start of the stream
-- when the table offer was filled already.
create table offer_day (
    id           uuid primary key,
    version      bigint not null,
    day_start    time   not null,
    day_end      time   not null,
    commune_name text   not null
);
comment on column offer_day.id is 'not personal';
comment on column offer_day.version is 'not personal';
comment on column offer_day.day_start is 'not personal';
comment on column offer_day.day_end is 'not personal';
comment on column offer_day.commune_name is 'not personal';

create table school (
    id      varchar(16) primary key,
    version bigint not null,
    name    text   not null
);
comment on column school.id is 'not personal';
comment on column school.version is 'not personal';
comment on column school.name is 'not personal';

-- Who of a school follows which class.
create table staff (
    school_id  varchar(16) not null references school on delete cascade,
    account_id varchar(64) not null,
    -- Follows every class.
    principal  boolean     not null,
    class_ids  uuid[]      not null,
    primary key (school_id, account_id)
);
comment on column staff.school_id is 'personal: copies';
comment on column staff.account_id is 'personal: copies';
comment on column staff.principal is 'personal: copies';
comment on column staff.class_ids is 'personal: copies';

create table student (
    id                   uuid primary key,
    version              bigint        not null,
    account_id           varchar(64)   not null,
    guardian_account_ids varchar(64)[] not null,
    initial              varchar(8)    not null,
    enrolled             boolean       not null
);
create index student_by_account on student (account_id);
-- A guardian of several children has to be told which one a note is about.
create index student_guardians on student using gin (guardian_account_ids);
comment on column student.id is 'personal: copies';
comment on column student.version is 'not personal';
comment on column student.account_id is 'personal: copies';
comment on column student.guardian_account_ids is 'personal: copies';
comment on column student.initial is 'personal: copies';
comment on column student.enrolled is 'personal: copies';

-- Applications, for the calendar.
create table application (
    id         uuid primary key,
    version    bigint      not null,
    offer_id   uuid        not null,
    company_id uuid        not null,
    student_id uuid        not null,
    week       char(8)     not null,
    status     varchar(20) not null,
    answer_by  date        not null,
    -- When this version arrived here.
    kept_at    timestamptz not null
);
create index application_by_student on application (student_id);
comment on column application.id is 'personal: copies';
comment on column application.version is 'not personal';
comment on column application.offer_id is 'personal: copies';
comment on column application.company_id is 'personal: copies';
comment on column application.student_id is 'personal: copies';
comment on column application.week is 'personal: copies';
comment on column application.status is 'personal: copies';
comment on column application.answer_by is 'personal: copies';
comment on column application.kept_at is 'personal: copies';
