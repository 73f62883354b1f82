-- An agreement for a block of weeks in a row.
alter table agreement add column last_week char(8);
comment on column agreement.last_week is 'personal: agreements';
