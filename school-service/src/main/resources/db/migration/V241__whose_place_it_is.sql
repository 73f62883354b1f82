-- Package ways.

-- The way to a place of the holidays, for which a chamber answers, is none of the school's business.
alter table confirmed_place add column school_id text;
comment on column confirmed_place.school_id is 'personal: copies';
