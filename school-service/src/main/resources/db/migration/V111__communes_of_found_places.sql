-- A way to a place that a student found is shown to its commune alone. Places told before have none until they are told
-- again; a way to them is then shown to the student only.
alter table confirmed_place add column commune_code text;
comment on column confirmed_place.commune_code is 'personal: copies';
