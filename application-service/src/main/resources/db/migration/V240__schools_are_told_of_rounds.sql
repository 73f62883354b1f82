-- Package rounds.

-- Whether the school's invitation is on the stream: it is taken off once the round takes no more wishes.
alter table round_school add column told boolean not null default false;
create index round_school_told on round_school (round_id, school_id) where told;

comment on column round_school.told is 'not personal';
