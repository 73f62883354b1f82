-- A place may be for a block of weeks (PFMP, university): a row for each of them.
alter table placed_week drop constraint placed_week_place_id_key;
create index placed_week_by_place on placed_week (place_id);
-- Quotas count who else is at a company in the same week.
create index placed_week_by_week on placed_week (week);

-- Who tutors whom is counted against a quota (Code de l'éducation R.124-13) without a name that can be read: a keyed hash
-- of company and folded name, made only where the programme has such a quota.
create table agreement_tutor (
    agreement_id uuid primary key references agreement on delete cascade,
    company_id   uuid  not null,
    mark         bytea not null
);
create index agreement_tutor_by_mark on agreement_tutor (company_id, mark);

comment on column agreement_tutor.agreement_id is 'personal: agreements';
comment on column agreement_tutor.company_id is 'not personal';
comment on column agreement_tutor.mark is 'personal: agreements';
