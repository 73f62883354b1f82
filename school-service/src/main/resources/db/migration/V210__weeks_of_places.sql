-- A place for a block of weeks in a row: the way is shown for each of them.
alter table confirmed_place add column last_week text;
comment on column confirmed_place.last_week is 'personal: copies';
