-- An amendment (avenant) is an agreement of its own that amends another: it has its parts, documents, signers and chain, and
-- the one that it amends stays as it is. A placement that was broken off has a last day.
alter table agreement add column last_day date;
alter table agreement add column amends uuid references agreement on delete cascade;
alter table agreement add column amendment int;
alter table agreement add constraint agreement_amendment_is_numbered
    check ((amends is null) = (amendment is null) and amendment > 0);
alter table agreement add constraint agreement_broken_off_on_a_day check ((status = 'BROKEN_OFF') = (last_day is not null));
alter table agreement add constraint agreement_amendment_is_not_broken_off check (amends is null or last_day is null);

-- One agreement a placement, and its amendments beside it.
alter table agreement drop constraint agreement_application_id_key;
alter table agreement drop constraint agreement_found_place_id_key;
create unique index agreement_of_application on agreement (application_id) where amends is null;
create unique index agreement_of_found_place on agreement (found_place_id) where amends is null;
create index agreement_of_any_application on agreement (application_id);
create index agreement_of_any_found_place on agreement (found_place_id);
create unique index agreement_amendments on agreement (amends, amendment);
-- Of two who begin one at the same instant one does.
create unique index agreement_amendment_under_way on agreement (amends) where status in ('DRAFT', 'FROZEN', 'SIGNED');

-- What was broken off before its seal is sealed all the same.
create index agreement_broken_off on agreement (since) where status = 'BROKEN_OFF';

comment on column agreement.last_day is 'personal: agreements';
comment on column agreement.amends is 'personal: agreements';
comment on column agreement.amendment is 'not personal';
