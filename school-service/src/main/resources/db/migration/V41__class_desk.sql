-- Read model: the offers that staff may suggest.
create table offer (
    id         uuid primary key,
    version    bigint not null,
    programmes text[] not null,
    published  boolean not null
);

-- A pupil is encouraged once a day at most, whoever presses.
create table encouragement (
    student_id uuid        not null references student on delete cascade,
    day        date        not null,
    made_by    text        not null,
    made_at    timestamptz not null,
    primary key (student_id, day)
);

create table suggested_offer (
    student_id uuid        not null references student on delete cascade,
    offer_id   uuid        not null,
    made_by    text        not null,
    made_at    timestamptz not null,
    primary key (student_id, offer_id)
);

-- What staff wrote to a class, and who wrote it.
create table class_letter (
    id           uuid        primary key,
    class_id     uuid        not null references school_class,
    text         text        not null check (length(text) <= 2000),
    to_guardians boolean     not null,
    students     int         not null,
    written_by   text        not null,
    author       text        not null,
    written_on   date        not null,
    written_at   timestamptz not null
);
-- A second click or a second tab sends nothing again.
create unique index class_letter_once_a_day on class_letter (class_id, written_on, md5(text));
