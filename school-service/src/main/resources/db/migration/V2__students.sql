-- Package students: who is enrolled, and their guardians.

create table student (
    id           uuid primary key,
    version      bigint not null,
    school_id    text   not null references school,
    class_id     uuid   not null references school_class,
    -- The national number of the student, where the school's list has it.
    ine          text,
    first_name   text   not null,
    last_name    text   not null,
    birth_date   bytea  not null,
    commune_code text   not null,
    -- Latitude and longitude. They leave this table for nobody but the student.
    home         bytea,
    email        text,
    -- Absent until the student has an account: a school enrols before.
    account_id   text unique,
    -- The name with which the student signs in, once one was chosen for the code sheet.
    username     text unique,
    -- When the student chose a password with a code.
    signed_in_at timestamptz,
    -- Whether the last published state of the student says what the guardians said. One from before does not, and is
    -- published again.
    consent_told boolean     not null default true,
    left_at      timestamptz,
    -- When the student was last on a list, or did something. Who is forgotten on a list is not kept for ever.
    touched_at   timestamptz not null default now()
);
create unique index student_by_ine on student (school_id, ine) where left_at is null;
create index student_by_school on student (school_id, last_name, first_name);
create index student_by_class on student (class_id);
create index student_consent_untold on student (id) where not consent_told;
create index student_left on student (left_at) where left_at is not null;
comment on column student.id is 'personal: students';
comment on column student.version is 'not personal';
comment on column student.school_id is 'personal: students';
comment on column student.class_id is 'personal: students';
comment on column student.ine is 'personal: students';
comment on column student.first_name is 'personal: students';
comment on column student.last_name is 'personal: students';
comment on column student.birth_date is 'personal: students, encrypted';
comment on column student.commune_code is 'personal: students';
comment on column student.home is 'personal: students, encrypted';
comment on column student.email is 'personal: students';
comment on column student.account_id is 'personal: students';
comment on column student.username is 'personal: students';
comment on column student.signed_in_at is 'personal: students';
comment on column student.consent_told is 'not personal';
comment on column student.left_at is 'personal: students';
comment on column student.touched_at is 'personal: students';

create function touch_student() returns trigger language plpgsql as $$
begin
    new.touched_at := now();
    return new;
end $$;
create trigger student_touched before update on student for each row execute function touch_student();

-- Guardians as the school knows them; account_id once there is an account.
create table guardian_contact (
    student_id uuid     not null references student on delete cascade,
    position   smallint not null check (position in (1, 2)),
    name       text,
    email      text,
    phone      bytea,
    account_id text,
    primary key (student_id, position)
);
create index guardian_contact_by_email on guardian_contact (email);
comment on column guardian_contact.student_id is 'personal: students';
comment on column guardian_contact.position is 'personal: students';
comment on column guardian_contact.name is 'personal: students';
comment on column guardian_contact.email is 'personal: students';
comment on column guardian_contact.phone is 'personal: students, encrypted';
comment on column guardian_contact.account_id is 'personal: students';

-- Accounts that act for a student.
create table guardian (
    student_id uuid not null references student on delete cascade,
    account_id text not null,
    primary key (student_id, account_id)
);
create index guardian_by_account on guardian (account_id);
comment on column guardian.student_id is 'personal: students';
comment on column guardian.account_id is 'personal: students';

-- Package consents. What a guardian said about the use of Stage-IN; rows are never changed: the last one counts.

create table guardian_consent (
    id           bigint generated always as identity primary key,
    student_id   uuid        not null references student on delete cascade,
    account_id   text        not null,
    text_version text        not null,
    given        boolean     not null,
    said_at      timestamptz not null
);
create index guardian_consent_by_student on guardian_consent (student_id, id);
comment on column guardian_consent.id is 'not personal';
comment on column guardian_consent.student_id is 'personal: students';
comment on column guardian_consent.account_id is 'personal: students';
comment on column guardian_consent.text_version is 'personal: students';
comment on column guardian_consent.given is 'personal: students';
comment on column guardian_consent.said_at is 'personal: students';

-- Package interests.

create table student_interests (
    student_id uuid primary key references student on delete cascade,
    version    int         not null,
    answers    jsonb       not null check (jsonb_typeof(answers) = 'object'),
    feedback   jsonb       not null check (jsonb_typeof(feedback) = 'object'),
    -- Nobody but the student sees it until they say so.
    shared     boolean     not null default false,
    changed_at timestamptz not null
);
comment on column student_interests.student_id is 'personal: students';
comment on column student_interests.version is 'not personal';
comment on column student_interests.answers is 'personal: students';
comment on column student_interests.feedback is 'personal: students';
comment on column student_interests.shared is 'personal: students';
comment on column student_interests.changed_at is 'personal: students';

-- Package ways: who may see a student's way, and where to.

-- With whom a student shares their way. No row: with nobody.
create table way_sharing (
    student_id uuid primary key references student on delete cascade,
    guardians  boolean not null,
    school     boolean not null
);
comment on column way_sharing.student_id is 'personal: students';
comment on column way_sharing.guardians is 'personal: students';
comment on column way_sharing.school is 'personal: students';

-- Which place each student has: a way is shown to it alone. Told by application-service. A place that is not confirmed yet, or
-- was given back, is stored as not standing, so that events which come late change nothing.
create table confirmed_place (
    -- Of the application, or of the place that the student found.
    id           uuid primary key,
    version      bigint  not null,
    student_id   uuid    not null,
    -- Absent for a place that the student found.
    offer_id     uuid,
    -- Of a place that the student found, for a way to its commune. Where it is absent, only the student sees the way.
    commune_code text,
    week         text    not null,
    standing     boolean not null
);
create index confirmed_place_by_student on confirmed_place (student_id, week) where standing;
comment on column confirmed_place.id is 'personal: copies';
comment on column confirmed_place.version is 'not personal';
comment on column confirmed_place.student_id is 'personal: copies';
comment on column confirmed_place.offer_id is 'personal: copies';
comment on column confirmed_place.commune_code is 'personal: copies';
comment on column confirmed_place.week is 'personal: copies';
comment on column confirmed_place.standing is 'personal: copies';

-- Package referents. Which teacher follows a student during the internship (professeur référent).

create table referent (
    student_id uuid        primary key references student on delete cascade,
    member_id  uuid        not null references staff_member on delete cascade,
    named_at   timestamptz not null
);
create index referent_by_member on referent (member_id);
comment on column referent.student_id is 'personal: students';
comment on column referent.member_id is 'personal: students';
comment on column referent.named_at is 'personal: students';
