-- A round of the territory has no school of its own: its operator opens it for several.
alter table placement_round alter column school_id drop not null;

-- The schools of a round. One that opened its own takes part at once, others once they have agreed.
create table round_school (
    round_id  uuid    not null references placement_round (id) on delete cascade,
    school_id text    not null,
    week      text    not null,
    agreed_at timestamptz,
    agreed_by text,
    -- Until the places are offered, or the round is cancelled.
    live      boolean not null default true,
    primary key (round_id, school_id)
);
create index round_school_of_school on round_school (school_id, week);
create unique index one_live_round_of_a_school on round_school (school_id, week)
    where live and agreed_at is not null;

insert into round_school (round_id, school_id, week, agreed_at, agreed_by, live)
select id, school_id, week, opened_at, opened_by, cancelled_at is null and offered_at is null
from placement_round;

-- Pupils whose wishes an open round waits for. Gone once it takes no more wishes.
create table round_asked (
    round_id    uuid        not null references placement_round (id) on delete cascade,
    student_id  uuid        not null,
    asked_at    timestamptz not null,
    reminded_at timestamptz,
    primary key (round_id, student_id)
);
create index round_asked_of_student on round_asked (student_id);

comment on column round_school.round_id is 'not personal';
comment on column round_school.school_id is 'not personal';
comment on column round_school.week is 'not personal';
comment on column round_school.agreed_at is 'not personal';
comment on column round_school.agreed_by is 'personal: rounds';
comment on column round_school.live is 'not personal';
comment on column round_asked.round_id is 'personal: rounds';
comment on column round_asked.student_id is 'personal: rounds';
comment on column round_asked.asked_at is 'personal: rounds';
comment on column round_asked.reminded_at is 'personal: rounds';
