-- A place for a block of weeks in a row: the calendar has all of them.
alter table application add column last_week char(8);
comment on column application.last_week is 'personal: copies';
