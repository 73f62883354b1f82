-- Each side is asked once how the internship was, and reminded once.
create table internship_feedback_ask (
    agreement_id uuid        not null references internship on delete cascade,
    side         text        not null check (side in ('STUDENT', 'COMPANY')),
    asked_at     timestamptz not null,
    reminded_at  timestamptz,
    primary key (agreement_id, side)
);
create index internship_feedback_ask_to_remind on internship_feedback_ask (asked_at) where reminded_at is null;
create index internship_by_last_day on internship (last_day);

comment on column internship_feedback_ask.agreement_id is 'personal: internships';
comment on column internship_feedback_ask.side is 'not personal';
comment on column internship_feedback_ask.asked_at is 'personal: internships';
comment on column internship_feedback_ask.reminded_at is 'personal: internships';
