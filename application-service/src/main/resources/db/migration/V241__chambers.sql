-- Package readmodel.

-- Whether it is a chamber, which signs for a week of the holidays in the place of the student's school.
alter table school add column chamber boolean not null default false;

comment on column school.chamber is 'not personal';
