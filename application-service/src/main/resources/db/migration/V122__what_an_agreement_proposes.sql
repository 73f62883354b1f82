-- What an agreement proposes to the company: the offer's hours and the company's number. Absent until its next event.
alter table offer add column day_start time, add column day_end time, add column break_minutes int;
comment on column offer.day_start is 'not personal';
comment on column offer.day_end is 'not personal';
comment on column offer.break_minutes is 'not personal';
alter table company add column siret char(14);
comment on column company.siret is 'not personal';
