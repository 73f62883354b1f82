-- Package placement: seats, applications and the places that students find alone.

-- How many seats an offer has in a week and how many are given: never more than there are.
create table seat_ledger (
    offer_id uuid    not null,
    week     char(8) not null,
    seats    int     not null,
    taken    int     not null default 0,
    primary key (offer_id, week),
    constraint never_more_than_there_are check (taken between 0 and seats)
);
comment on column seat_ledger.offer_id is 'not personal';
comment on column seat_ledger.week is 'not personal';
comment on column seat_ledger.seats is 'not personal';
comment on column seat_ledger.taken is 'not personal';

-- Seats that a placement round gave and that wait for the student, then for the company.
create table seat_hold (
    student_id uuid        not null,
    week       text        not null,
    offer_id   uuid        not null,
    held_at    timestamptz not null,
    -- The last day. Nothing has to run for a seat to be free again after it.
    held_until date        not null,
    primary key (student_id, week)
);
create index seat_hold_of_offer on seat_hold (offer_id, week);
comment on column seat_hold.student_id is 'personal: found-places';
comment on column seat_hold.week is 'personal: found-places';
comment on column seat_hold.offer_id is 'personal: found-places';
comment on column seat_hold.held_at is 'personal: found-places';
comment on column seat_hold.held_until is 'personal: found-places';

create table application (
    id                uuid primary key,
    version           bigint      not null,
    offer_id          uuid        not null,
    company_id        uuid        not null,
    student_id        uuid        not null,
    school_id         text        not null,
    week              char(8)     not null,
    programme         text        not null,
    motivation        text        not null,
    -- What the company may read of it before it has accepted, decided when it was written: the names that are taken out are
    -- in the writer's token then, and no service stores them.
    motivation_masked text,
    -- Shown to the company once it has accepted.
    first_name        text        not null,
    status            text        not null,
    decline_reason    text,
    -- The member of the company who sees to it; absent while all do.
    assignee          text,
    submitted_at      timestamptz not null,
    answer_by         date        not null
);
-- A school's applications lie all over the table, a page each: the desk reads what it needs of them from the index alone.
-- Postgres can do so for pages that were vacuumed since they changed: hence a vacuum after 2 % of the rows.
create index application_of_school on application (school_id) include (student_id, week, status);
alter table application set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
-- One application of a student for an offer and a week, until it is taken back or has run out.
create unique index applied_once on application (student_id, offer_id, week)
    where status in ('SUBMITTED', 'SEEN', 'ACCEPTED', 'CONFIRMED', 'DECLINED');
-- One place a week.
create unique index placed_once_a_week on application (student_id, week) where status = 'CONFIRMED';
create index application_by_student on application (student_id, submitted_at desc);
create index application_by_company on application (company_id, submitted_at desc);
create index application_by_week on application (week);
create index application_due on application (answer_by) where status in ('SUBMITTED', 'SEEN', 'ACCEPTED');
comment on column application.id is 'personal: applications';
comment on column application.version is 'not personal';
comment on column application.offer_id is 'personal: applications';
comment on column application.company_id is 'personal: applications';
comment on column application.student_id is 'personal: applications';
comment on column application.school_id is 'personal: applications';
comment on column application.week is 'personal: applications';
comment on column application.programme is 'personal: applications';
comment on column application.motivation is 'personal: applications';
comment on column application.motivation_masked is 'personal: applications';
comment on column application.first_name is 'personal: applications';
comment on column application.status is 'personal: applications';
comment on column application.decline_reason is 'personal: applications';
comment on column application.assignee is 'personal: applications';
comment on column application.submitted_at is 'personal: applications';
comment on column application.answer_by is 'personal: applications';

create table application_step (
    application_id uuid        not null references application on delete cascade,
    version        bigint      not null,
    status         text        not null,
    actor          text        not null,
    at             timestamptz not null,
    primary key (application_id, version)
);
comment on column application_step.application_id is 'personal: applications';
comment on column application_step.version is 'not personal';
comment on column application_step.status is 'personal: applications';
comment on column application_step.actor is 'personal: applications';
comment on column application_step.at is 'personal: applications';

-- Which reminders went out. Whoever has to act is reminded once for each of the days.
create table application_reminder (
    application_id uuid not null references application on delete cascade,
    -- COMPANY until it has answered, then STUDENT.
    asked          text not null,
    -- Counted from the day on which they were asked.
    day            int  not null,
    primary key (application_id, asked, day)
);
comment on column application_reminder.application_id is 'personal: applications';
comment on column application_reminder.asked is 'personal: applications';
comment on column application_reminder.day is 'personal: applications';

-- What became of the links in mails with which companies answer; a link that was never tried has no row.
create table answer_link (
    application_id uuid not null references application on delete cascade,
    account_id     text not null,
    wrong_codes    int  not null default 0 check (wrong_codes <= 5),
    used_at        timestamptz,
    primary key (application_id, account_id)
);
comment on column answer_link.application_id is 'personal: applications';
comment on column answer_link.account_id is 'personal: applications';
comment on column answer_link.wrong_codes is 'personal: applications';
comment on column answer_link.used_at is 'personal: applications';

-- What people of companies call each other, from their last visit here.
create table colleague (
    account_id text primary key,
    first_name text        not null,
    seen_at    timestamptz not null default now()
);
comment on column colleague.account_id is 'personal: colleagues';
comment on column colleague.first_name is 'personal: colleagues';
comment on column colleague.seen_at is 'personal: colleagues';

-- A place that a student found alone. Contact and phone are read by the student, the guardians and the school only.
create table found_place (
    id             uuid primary key,
    student_id     uuid        not null,
    school_id      text        not null,
    week           char(8)     not null,
    company_name   text        not null,
    siret          char(14),
    address        text        not null,
    commune        text        not null,
    contact_person text        not null,
    contact_phone  bytea       not null,
    trade          text        not null,
    day_start      time        not null,
    day_end        time        not null check (day_end > day_start),
    found_at       timestamptz not null,
    -- The member of staff who wrote it down for the student; absent where the student did.
    entered_by     text,
    taken_back_at  timestamptz
);
create index found_place_by_student on found_place (student_id);
create index found_place_by_school on found_place (school_id) where taken_back_at is null;
comment on column found_place.id is 'personal: found-places';
comment on column found_place.student_id is 'personal: found-places';
comment on column found_place.school_id is 'personal: found-places';
comment on column found_place.week is 'personal: found-places';
comment on column found_place.company_name is 'personal: found-places';
comment on column found_place.siret is 'personal: found-places';
comment on column found_place.address is 'personal: found-places';
comment on column found_place.commune is 'personal: found-places';
comment on column found_place.contact_person is 'personal: found-places';
comment on column found_place.contact_phone is 'personal: found-places, encrypted';
comment on column found_place.trade is 'personal: found-places';
comment on column found_place.day_start is 'personal: found-places';
comment on column found_place.day_end is 'personal: found-places';
comment on column found_place.found_at is 'personal: found-places';
comment on column found_place.entered_by is 'personal: found-places';
comment on column found_place.taken_back_at is 'personal: found-places';

-- One place a week, wherever it comes from: a confirmed application or a found place. A place for a block of weeks (PFMP,
-- university) has a row for each of them.
create table placed_week (
    student_id uuid    not null,
    week       char(8) not null,
    place_id   uuid    not null,
    primary key (student_id, week)
);
create index placed_week_by_place on placed_week (place_id);
-- Quotas count who else is at a company in the same week.
create index placed_week_by_week on placed_week (week);
comment on column placed_week.student_id is 'personal: found-places';
comment on column placed_week.week is 'personal: found-places';
comment on column placed_week.place_id is 'personal: found-places';

-- Package readings. Who of a school opened one student's applications, and on which day. Opening the desk's list opens nobody's.

create table file_reading (
    student_id uuid        not null,
    account_id text        not null,
    -- From the token of that day: no list of staff here has names.
    name       text,
    role       text        not null check (role in ('PRINCIPAL', 'TEACHER')),
    day        date        not null,
    first_at   timestamptz not null,
    primary key (student_id, account_id, day)
);
create index file_reading_by_account on file_reading (account_id);
create index file_reading_by_day on file_reading (day);
comment on column file_reading.student_id is 'personal: application-readings';
comment on column file_reading.account_id is 'personal: application-readings';
comment on column file_reading.name is 'personal: application-readings';
comment on column file_reading.role is 'personal: application-readings';
comment on column file_reading.day is 'personal: application-readings';
comment on column file_reading.first_at is 'personal: application-readings';

-- What the outbox holds of people here (its other columns are marked by the platform).
comment on column outbox_record.record_key is 'personal: applications';
comment on column outbox_record.payload is 'personal: applications';
