-- Package rounds: placement rounds of a school, in which those without a place make wishes.

create table placement_round (
    id             uuid primary key,
    school_id      text        not null,
    week           text        not null,
    most_wishes    int         not null check (most_wishes between 1 and 10),
    days_to_answer int         not null check (days_to_answer between 1 and 30),
    closes_on      date        not null,
    -- Of the lottery that the result is compared with: whoever has it and the wishes finds the same.
    seed           bigint      not null,
    opened_by      text        not null,
    opened_at      timestamptz not null,
    -- Before its day, by the school.
    closed_at      timestamptz,
    cancelled_at   timestamptz,
    offered_at     timestamptz,
    answer_by      date,
    check (offered_at is null or (cancelled_at is null and answer_by is not null))
);
create index placement_round_of_school on placement_round (school_id, week);
create unique index one_round_at_a_time on placement_round (school_id, week)
    where cancelled_at is null and offered_at is null;
comment on column placement_round.id is 'not personal';
comment on column placement_round.school_id is 'not personal';
comment on column placement_round.week is 'not personal';
comment on column placement_round.most_wishes is 'not personal';
comment on column placement_round.days_to_answer is 'not personal';
comment on column placement_round.closes_on is 'not personal';
comment on column placement_round.seed is 'not personal';
comment on column placement_round.opened_by is 'personal: rounds';
comment on column placement_round.opened_at is 'not personal';
comment on column placement_round.closed_at is 'not personal';
comment on column placement_round.cancelled_at is 'not personal';
comment on column placement_round.offered_at is 'not personal';
comment on column placement_round.answer_by is 'not personal';

create table round_wish (
    round_id   uuid not null references placement_round (id) on delete cascade,
    student_id uuid not null,
    rank       int  not null check (rank between 1 and 10),
    offer_id   uuid not null,
    -- From door to door, as the pupil's page found them; absent where no way or no home is known.
    minutes    int check (minutes between 0 and 1439),
    primary key (round_id, student_id, rank),
    unique (round_id, student_id, offer_id)
);
create index round_wish_of_student on round_wish (student_id);
comment on column round_wish.round_id is 'personal: rounds';
comment on column round_wish.student_id is 'personal: rounds';
comment on column round_wish.rank is 'personal: rounds';
comment on column round_wish.offer_id is 'personal: rounds';
comment on column round_wish.minutes is 'personal: rounds';

create table round_result (
    round_id       uuid not null references placement_round (id) on delete cascade,
    student_id     uuid not null,
    outcome        text not null check (outcome in ('PLACED', 'NO_SEAT_LEFT', 'NO_OPEN_WISH', 'NO_WISH')),
    offer_id       uuid,
    rank           int,
    answer         text check (answer in ('ACCEPTED', 'REFUSED')),
    application_id uuid,
    primary key (round_id, student_id),
    check ((outcome = 'PLACED') = (offer_id is not null and rank is not null)),
    check (answer is null or outcome = 'PLACED'),
    check (application_id is null or answer = 'ACCEPTED')
);
create index round_result_of_student on round_result (student_id);
comment on column round_result.round_id is 'personal: rounds';
comment on column round_result.student_id is 'personal: rounds';
comment on column round_result.outcome is 'personal: rounds';
comment on column round_result.offer_id is 'personal: rounds';
comment on column round_result.rank is 'personal: rounds';
comment on column round_result.answer is 'personal: rounds';
comment on column round_result.application_id is 'personal: rounds';

-- Why a better wish went to others, in numbers.
create table round_reason (
    round_id   uuid not null,
    student_id uuid not null,
    rank       int  not null,
    -- Others who need it (NEEDED), or who would have to move (OTHERS_LOSE).
    why        text not null check (why in ('NEEDED', 'OTHERS_LOSE')),
    pupils     int  not null,
    wishes     int  not null,
    primary key (round_id, student_id, rank),
    foreign key (round_id, student_id) references round_result (round_id, student_id) on delete cascade
);
comment on column round_reason.round_id is 'personal: rounds';
comment on column round_reason.student_id is 'personal: rounds';
comment on column round_reason.rank is 'personal: rounds';
comment on column round_reason.why is 'personal: rounds';
comment on column round_reason.pupils is 'personal: rounds';
comment on column round_reason.wishes is 'personal: rounds';
