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
    contact_phone  text        not null,
    trade          text        not null,
    day_start      time        not null,
    day_end        time        not null check (day_end > day_start),
    found_at       timestamptz not null,
    taken_back_at  timestamptz
);
create index found_place_by_student on found_place (student_id);
create index found_place_by_school on found_place (school_id) where taken_back_at is null;

-- One place a week, wherever it comes from: a confirmed application or a found place.
create table placed_week (
    student_id uuid    not null,
    week       char(8) not null,
    place_id   uuid    not null unique,
    primary key (student_id, week)
);
insert into placed_week (student_id, week, place_id)
    select student_id, week, id from application where status = 'CONFIRMED';
