-- A look for somebody's searches that failed waits until then, and holds up nobody else's.
alter table offer_alert add column put_off_until timestamptz;
alter table offer_alert add column failures int not null default 0;
