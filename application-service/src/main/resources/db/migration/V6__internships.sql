-- Package internships: the internship that follows a signed agreement: who was there on which half day, what went wrong, the
-- attestation. No names: those stand in the agreement, encrypted.

create table internship (
    -- Its agreement's.
    agreement_id uuid primary key,
    -- Counts what was published of it.
    version      bigint  not null,
    student_id   uuid    not null,
    school_id    text    not null,
    class_id     uuid,
    company_id   uuid,
    week         char(8) not null,
    programme    text    not null,
    first_day    date    not null,
    last_day     date    not null,
    alarm_open   boolean not null default false,
    attested     boolean not null default false,
    -- Whether the tutor, or the company without an account, has been mailed a link, or there is nobody to mail.
    linked       boolean not null default false
);
create index internship_by_student on internship (student_id);
create index internship_by_school on internship (school_id, first_day);
create index internship_by_company on internship (company_id);
create index internship_by_week on internship (week);
create index internship_by_first_day on internship (first_day) where not attested;
comment on column internship.agreement_id is 'personal: internships';
comment on column internship.version is 'not personal';
comment on column internship.student_id is 'personal: internships';
comment on column internship.school_id is 'personal: internships';
comment on column internship.class_id is 'personal: internships';
comment on column internship.company_id is 'personal: internships';
comment on column internship.week is 'personal: internships';
comment on column internship.programme is 'not personal';
comment on column internship.first_day is 'personal: internships';
comment on column internship.last_day is 'personal: internships';
comment on column internship.alarm_open is 'personal: internships';
comment on column internship.attested is 'personal: internships';
comment on column internship.linked is 'not personal';

create table internship_half_day (
    agreement_id uuid not null references internship on delete cascade,
    day          date not null,
    half         text not null check (half in ('MORNING', 'AFTERNOON')),
    starts       time not null,
    ends         time not null,
    -- Absent until somebody has said it.
    presence     text check (presence in ('PRESENT', 'LATE', 'ABSENT')),
    primary key (agreement_id, day, half),
    constraint internship_half_day_has_a_length check (ends > starts)
);
comment on column internship_half_day.agreement_id is 'personal: internships';
comment on column internship_half_day.day is 'personal: internships';
comment on column internship_half_day.half is 'personal: internships';
comment on column internship_half_day.starts is 'personal: internships';
comment on column internship_half_day.ends is 'personal: internships';
comment on column internship_half_day.presence is 'personal: internships';

-- What was ever said of a half day, corrections among it.
create table internship_saying (
    id           uuid primary key,
    agreement_id uuid        not null references internship on delete cascade,
    day          date        not null,
    half         text        not null,
    presence     text        not null,
    -- COMPANY or SCHOOL.
    side         text        not null,
    -- An account, or the link of somebody without one.
    said_by      text        not null,
    said_at      timestamptz not null
);
create index internship_saying_by_internship on internship_saying (agreement_id, said_at);
comment on column internship_saying.id is 'not personal';
comment on column internship_saying.agreement_id is 'personal: internships';
comment on column internship_saying.day is 'personal: internships';
comment on column internship_saying.half is 'personal: internships';
comment on column internship_saying.presence is 'personal: internships';
comment on column internship_saying.side is 'personal: internships';
comment on column internship_saying.said_by is 'personal: internships';
comment on column internship_saying.said_at is 'personal: internships';

-- Something is wrong, as the student says it; or an accident, as the company tells it.
create table internship_alarm (
    -- Made by the page that raises it: two taps are one alarm.
    id           uuid primary key,
    agreement_id uuid        not null references internship on delete cascade,
    kind         text        not null check (kind in ('DANGER', 'HARASSMENT', 'BARRED_WORK', 'OTHER', 'ACCIDENT')),
    side         text        not null check (side in ('STUDENT', 'COMPANY')),
    words        bytea,
    raised_at    timestamptz not null,
    -- Who of the school sees to it.
    taken_by     text,
    taken_name   bytea,
    taken_at     timestamptz,
    -- What was done.
    settlement   bytea,
    closed_at    timestamptz,
    constraint internship_alarm_taken_by_somebody check ((taken_by is null) = (taken_at is null)),
    constraint internship_alarm_closed_with_words check ((settlement is null) = (closed_at is null))
);
create index internship_alarm_by_internship on internship_alarm (agreement_id);
create index internship_alarm_open on internship_alarm (raised_at) where closed_at is null;
comment on column internship_alarm.id is 'personal: internships';
comment on column internship_alarm.agreement_id is 'personal: internships';
comment on column internship_alarm.kind is 'personal: internships';
comment on column internship_alarm.side is 'personal: internships';
comment on column internship_alarm.words is 'personal: internships, encrypted';
comment on column internship_alarm.raised_at is 'personal: internships';
comment on column internship_alarm.taken_by is 'personal: internships';
comment on column internship_alarm.taken_name is 'personal: internships, encrypted';
comment on column internship_alarm.taken_at is 'personal: internships';
comment on column internship_alarm.settlement is 'personal: internships, encrypted';
comment on column internship_alarm.closed_at is 'personal: internships';

-- Who read what is sensitive: an alarm's words, whom to call. Once a day.
create table internship_reading (
    agreement_id uuid        not null references internship on delete cascade,
    -- An account, or the link of somebody without one.
    account_id   text        not null,
    what         text        not null check (what in ('EMERGENCY_CONTACT', 'ALARM')),
    day          date        not null,
    name         text,
    role         text        not null check (role in ('PRINCIPAL', 'TEACHER', 'COMPANY', 'OPERATOR')),
    first_at     timestamptz not null,
    primary key (agreement_id, account_id, what, day)
);
comment on column internship_reading.agreement_id is 'personal: internships';
comment on column internship_reading.account_id is 'personal: internships';
comment on column internship_reading.what is 'personal: internships';
comment on column internship_reading.day is 'personal: internships';
comment on column internship_reading.name is 'personal: internships';
comment on column internship_reading.role is 'personal: internships';
comment on column internship_reading.first_at is 'personal: internships';

-- Links in mails to the tutor, or the company without an account: to say who is there.
create table internship_link (
    id           uuid primary key,
    agreement_id uuid        not null references internship on delete cascade,
    mail         bytea       not null,
    wrong_codes  int         not null default 0 check (wrong_codes <= 5),
    made_at      timestamptz not null,
    -- Its mail is no more on the stream.
    taken_off_at timestamptz
);
create index internship_link_by_internship on internship_link (agreement_id);
create index internship_link_on_the_stream on internship_link (made_at) where taken_off_at is null;
comment on column internship_link.id is 'personal: internships';
comment on column internship_link.agreement_id is 'personal: internships';
comment on column internship_link.mail is 'personal: internships, encrypted';
comment on column internship_link.wrong_codes is 'personal: internships';
comment on column internship_link.made_at is 'personal: internships';
comment on column internship_link.taken_off_at is 'not personal';

-- The attestation: never rendered again.
create table internship_attestation (
    agreement_id     uuid primary key references internship on delete cascade,
    -- What the page that verifies asks for; printed on it.
    verify_code      text        not null unique,
    template         text        not null,
    -- What it was made from, as JSON.
    content          bytea       not null,
    sha256           char(64)    not null,
    sealed_file      bytea       not null,
    made_at          timestamptz not null,
    made_by          text        not null
);
comment on column internship_attestation.agreement_id is 'personal: internships';
comment on column internship_attestation.verify_code is 'not personal';
comment on column internship_attestation.template is 'not personal';
comment on column internship_attestation.content is 'personal: internships, encrypted';
comment on column internship_attestation.sha256 is 'not personal';
comment on column internship_attestation.sealed_file is 'personal: internships, encrypted';
comment on column internship_attestation.made_at is 'personal: internships';
comment on column internship_attestation.made_by is 'personal: internships';
