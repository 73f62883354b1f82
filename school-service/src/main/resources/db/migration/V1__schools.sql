-- Package directory: schools, their classes and their staff.

create table school (
    id                 text primary key,
    version            bigint not null,
    name               text   not null,
    kind               text   not null,
    -- As the national directory has it; absent for a school that is in neither.
    priority_education text check (priority_education in ('REP', 'REP_PLUS')),
    commune_code       text   not null,
    email              text   not null
);
comment on column school.id is 'not personal';
comment on column school.version is 'not personal';
comment on column school.name is 'not personal';
comment on column school.kind is 'not personal';
comment on column school.priority_education is 'not personal';
comment on column school.commune_code is 'not personal';
comment on column school.email is 'not personal';

create table school_class (
    id        uuid primary key,
    school_id text   not null references school,
    name      text   not null,
    programme text   not null,
    weeks     text[] not null
);
create unique index school_class_named on school_class (school_id, name);
comment on column school_class.id is 'not personal';
comment on column school_class.school_id is 'not personal';
comment on column school_class.name is 'not personal';
comment on column school_class.programme is 'not personal';
comment on column school_class.weeks is 'not personal';

-- Whoever is invited is on the list before there is an account, so a member has an id of its own.
create table staff_member (
    member_id    uuid primary key default gen_random_uuid(),
    school_id    text    not null references school,
    account_id   text,
    -- As whoever invited them wrote it, in lower case.
    email        text,
    name         text,
    role         text    not null,
    -- Has a teacher's role and works in the office: shown under another title.
    office       boolean not null default false,
    class_ids    uuid[]  not null,
    invited_at   timestamptz,
    -- When they first opened the school; absent for who was invited and has not come yet.
    active_since timestamptz,
    constraint staff_member_can_be_reached check (account_id is not null or email is not null),
    constraint staff_member_role_check check (role in ('PRINCIPAL', 'TEACHER') and not (office and role = 'PRINCIPAL'))
);
create unique index staff_member_account_once on staff_member (school_id, account_id);
create unique index staff_member_email_once on staff_member (school_id, email);
create index staff_member_by_account on staff_member (account_id);
comment on column staff_member.member_id is 'personal: school-staff';
comment on column staff_member.school_id is 'personal: school-staff';
comment on column staff_member.account_id is 'personal: school-staff';
comment on column staff_member.email is 'personal: school-staff';
comment on column staff_member.name is 'personal: school-staff';
comment on column staff_member.role is 'personal: school-staff';
comment on column staff_member.office is 'personal: school-staff';
comment on column staff_member.class_ids is 'personal: school-staff';
comment on column staff_member.invited_at is 'personal: school-staff';
comment on column staff_member.active_since is 'personal: school-staff';

-- Package signatories. Who signs for the school, as its head says; rows are never changed: the last one counts.

create table signatory (
    id        bigint generated always as identity primary key,
    school_id text        not null references school,
    name      text        not null,
    title     text        not null,
    said_by   text        not null,
    said_at   timestamptz not null
);
create index signatory_by_school on signatory (school_id, id desc);
comment on column signatory.id is 'not personal';
comment on column signatory.school_id is 'personal: school-staff';
comment on column signatory.name is 'personal: school-staff';
comment on column signatory.title is 'personal: school-staff';
comment on column signatory.said_by is 'personal: school-staff';
comment on column signatory.said_at is 'personal: school-staff';
