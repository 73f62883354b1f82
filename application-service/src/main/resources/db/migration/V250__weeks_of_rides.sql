-- A ride to a place for a block of weeks: a seat is kept in each of them.
alter table ride add column last_week char(8);
comment on column ride.last_week is 'personal: lifts';
