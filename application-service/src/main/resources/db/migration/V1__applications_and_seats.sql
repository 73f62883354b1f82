-- What other services tell: read models, each row with the version it was told at.
create table company (
    id      uuid primary key,
    version bigint not null,
    name    text   not null,
    status  text   not null,
    members text[] not null
);
create index company_by_member on company using gin (members);

create table offer (
    id           uuid primary key,
    version      bigint not null,
    company_id   uuid   not null,
    title        text   not null,
    commune_name text   not null,
    programmes   text[] not null,
    status       text   not null
);

create table school (
    id      text primary key,
    version bigint not null,
    name    text   not null,
    staff   text[] not null
);

create table school_class (
    id        uuid primary key,
    school_id text   not null,
    name      text   not null,
    weeks     text[] not null
);
create index school_class_by_school on school_class (school_id);

create table student (
    id          uuid primary key,
    version     bigint not null,
    account_id  text   not null,
    school_id   text   not null,
    class_id    uuid   not null,
    programme   text   not null,
    birth_month char(7) not null,
    guardians   text[] not null,
    status      text   not null
);
create unique index student_by_account on student (account_id);
create index student_by_guardian on student using gin (guardians);
create index student_by_school on student (school_id);

-- How many seats an offer has in a week and how many are given: never more than there are.
create table seat_ledger (
    offer_id uuid    not null,
    week     char(8) not null,
    seats    int     not null,
    taken    int     not null default 0,
    primary key (offer_id, week),
    constraint never_more_than_there_are check (taken between 0 and seats)
);

create table application (
    id             uuid primary key,
    version        bigint      not null,
    offer_id       uuid        not null,
    company_id     uuid        not null,
    student_id     uuid        not null,
    school_id      text        not null,
    week           char(8)     not null,
    programme      text        not null,
    motivation     text        not null,
    -- Shown to the company once it has accepted.
    first_name     text        not null,
    status         text        not null,
    decline_reason text,
    submitted_at   timestamptz not null,
    answer_by      date        not null
);
-- One application of a student for an offer and a week, until it is taken back or has run out.
create unique index applied_once on application (student_id, offer_id, week)
    where status in ('SUBMITTED', 'SEEN', 'ACCEPTED', 'CONFIRMED', 'DECLINED');
-- One place a week.
create unique index placed_once_a_week on application (student_id, week) where status = 'CONFIRMED';
create index application_by_student on application (student_id, submitted_at desc);
create index application_by_company on application (company_id, submitted_at desc);
create index application_by_school on application (school_id);
create index application_due on application (answer_by) where status in ('SUBMITTED', 'SEEN', 'ACCEPTED');

create table application_step (
    application_id uuid        not null references application,
    version        bigint      not null,
    status         text        not null,
    actor          text        not null,
    at             timestamptz not null,
    primary key (application_id, version)
);
