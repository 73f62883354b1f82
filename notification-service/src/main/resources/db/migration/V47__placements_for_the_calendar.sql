-- Read models: what a student's calendar is made of.
create table application (
    id         uuid primary key,
    version    bigint      not null,
    offer_id   uuid        not null,
    company_id uuid        not null,
    student_id uuid        not null,
    week       char(8)     not null,
    status     varchar(20) not null,
    answer_by  date        not null,
    -- When we heard of this version.
    kept_at    timestamptz not null
);
create index application_by_student on application (student_id);

-- Beside offer, which was filled before anybody asked for the hours: this one has a reader of its own, from the
-- beginning of the stream.
create table offer_day (
    id           uuid primary key,
    version      bigint not null,
    day_start    time   not null,
    day_end      time   not null,
    commune_name text   not null
);

create index student_by_account on student (account_id);
