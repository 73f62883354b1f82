alter table school add column priority boolean not null default false;
-- A school's UAI, or PRIORITY for all of priority education; until the end of that day.
alter table offer
    add column reserved_for   text,
    add column reserved_until date;
