-- Package directory.

-- No school but a chamber, which signs for weeks of the holidays; its kind says UNIVERSITY, as the release before knows it.
alter table school add column chamber boolean not null default false;
-- Who signs for a week of the holidays is never in doubt: a territory has one.
create unique index school_chamber on school (chamber) where chamber;

comment on column school.chamber is 'not personal';
