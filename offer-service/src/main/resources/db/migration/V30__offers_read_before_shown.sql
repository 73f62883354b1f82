alter table offer
    add column break_minutes int    not null default 60 check (break_minutes between 0 and 240),
    -- Monday to Friday, or none.
    add column week_plan     text[] not null default '{}' check (cardinality(week_plan) in (0, 5)),
    add column food          text,
    add column accessibility text[] not null default '{}',
    add column submitted_at  timestamptz,
    add column return_reason text,
    -- Who reads knows what, and who is sent back knows why.
    add constraint offer_in_review_was_sent check (status <> 'IN_REVIEW' or submitted_at is not null),
    add constraint offer_returned_has_reason check (status <> 'RETURNED' or return_reason is not null);
-- A break lies within the day.
update offer set break_minutes = 0 where day_end - day_start <= interval '1 hour';
create index offer_to_review on offer (submitted_at) where status = 'IN_REVIEW';

-- What the operator decided about which version of an offer: once.
create table offer_reading (
    offer_id   uuid        not null references offer,
    version    bigint      not null,
    company_id uuid        not null references company,
    decision   text        not null check (decision in ('APPROVED', 'RETURNED')),
    reason     text,
    reader     text        not null,
    read_at    timestamptz not null,
    primary key (offer_id, version)
);
create index offer_reading_returned on offer_reading (company_id, read_at) where decision = 'RETURNED';
