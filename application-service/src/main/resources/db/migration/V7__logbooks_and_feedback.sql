-- Package logbook: what a student writes down of an internship, day by day.

-- A row once something was written or shared.
create table logbook (
    agreement_id uuid primary key references agreement on delete cascade,
    student_id   uuid    not null,
    week         char(8) not null,
    -- Since when the school and the guardians may read it; absent while it is the student's alone.
    shared_at    timestamptz
);
create index logbook_by_student on logbook (student_id);
create index logbook_by_week on logbook (week);
comment on column logbook.agreement_id is 'personal: logbooks';
comment on column logbook.student_id is 'personal: logbooks';
comment on column logbook.week is 'personal: logbooks';
comment on column logbook.shared_at is 'personal: logbooks';

create table logbook_day (
    agreement_id uuid        not null references logbook on delete cascade,
    day          date        not null,
    -- Of two tabs that write the same day, one does.
    revision     int         not null check (revision > 0),
    -- The smiley, and the answers with their questions, as JSON.
    content      bytea       not null,
    changed_at   timestamptz not null,
    primary key (agreement_id, day)
);
comment on column logbook_day.agreement_id is 'personal: logbooks';
comment on column logbook_day.day is 'personal: logbooks';
comment on column logbook_day.revision is 'not personal';
comment on column logbook_day.content is 'personal: logbooks, encrypted';
comment on column logbook_day.changed_at is 'personal: logbooks';

-- Package feedback: what the two sides say after the last day.

-- The company never reads the student's answers.
create table student_feedback (
    agreement_id uuid primary key references agreement on delete cascade,
    student_id   uuid        not null,
    week         char(8)     not null,
    -- Of two tabs that write it, one does.
    revision     int         not null check (revision > 0),
    content      bytea       not null,
    given_at     timestamptz not null
);
create index student_feedback_by_student on student_feedback (student_id);
create index student_feedback_by_week on student_feedback (week);
comment on column student_feedback.agreement_id is 'personal: feedback';
comment on column student_feedback.student_id is 'personal: feedback';
comment on column student_feedback.week is 'personal: feedback';
comment on column student_feedback.revision is 'not personal';
comment on column student_feedback.content is 'personal: feedback, encrypted';
comment on column student_feedback.given_at is 'personal: feedback';

create table company_feedback (
    agreement_id uuid primary key references agreement on delete cascade,
    student_id   uuid        not null,
    week         char(8)     not null,
    revision     int         not null check (revision > 0),
    content      bytea       not null,
    given_by     text        not null,
    given_at     timestamptz not null
);
create index company_feedback_by_student on company_feedback (student_id);
create index company_feedback_by_week on company_feedback (week);
comment on column company_feedback.agreement_id is 'personal: feedback';
comment on column company_feedback.student_id is 'personal: feedback';
comment on column company_feedback.week is 'personal: feedback';
comment on column company_feedback.revision is 'not personal';
comment on column company_feedback.content is 'personal: feedback, encrypted';
comment on column company_feedback.given_by is 'personal: feedback';
comment on column company_feedback.given_at is 'personal: feedback';

-- A student's words for the next ones: on show without a name once somebody has read and approved them.
create table student_words (
    id           uuid primary key,
    agreement_id uuid        not null unique references agreement on delete cascade,
    version      bigint      not null check (version > 0),
    student_id   uuid        not null,
    school_id    text        not null,
    company_id   uuid        not null,
    offer_id     uuid,
    programme    text        not null,
    week         char(8)     not null,
    status       text        not null check (status in ('WAITING', 'APPROVED', 'RETURNED', 'TAKEN_BACK')),
    words        bytea       not null,
    sent_at      timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    -- What the student reads about words that were returned.
    reason       bytea,
    constraint student_words_returned_with_a_reason check ((status = 'RETURNED') = (reason is not null))
);
create index student_words_by_student on student_words (student_id);
create index student_words_by_week on student_words (week);
create index student_words_to_read on student_words (school_id, sent_at) where status = 'WAITING';
comment on column student_words.id is 'personal: feedback';
comment on column student_words.agreement_id is 'personal: feedback';
comment on column student_words.version is 'not personal';
comment on column student_words.student_id is 'personal: feedback';
comment on column student_words.school_id is 'personal: feedback';
comment on column student_words.company_id is 'not personal';
comment on column student_words.offer_id is 'not personal';
comment on column student_words.programme is 'not personal';
comment on column student_words.week is 'personal: feedback';
comment on column student_words.status is 'personal: feedback';
comment on column student_words.words is 'personal: feedback, encrypted';
comment on column student_words.sent_at is 'personal: feedback';
comment on column student_words.decided_by is 'personal: feedback';
comment on column student_words.decided_at is 'personal: feedback';
comment on column student_words.reason is 'personal: feedback, encrypted';
