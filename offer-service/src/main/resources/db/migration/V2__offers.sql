-- Package trades: the catalogue, written at each start.

create table trade (
    code         text primary key,
    label        text not null,
    family       text not null,
    family_label text not null,
    -- All that people call it, in lower case and without accents, for words with typing errors.
    words        text not null
);
comment on column trade.code is 'not personal';
comment on column trade.label is 'not personal';
comment on column trade.family is 'not personal';
comment on column trade.family_label is 'not personal';
comment on column trade.words is 'not personal';

-- Each of these words by itself. A few thousand rows, read as a whole: the search asks for the similarity to each.
create table trade_name (
    trade_code text not null references trade,
    name       text not null,
    primary key (trade_code, name)
);
comment on column trade_name.trade_code is 'not personal';
comment on column trade_name.name is 'not personal';

-- Package publishing.

create table offer (
    id             uuid primary key,
    version        bigint      not null,
    company_id     uuid        not null references company,
    workplace_id   uuid        not null references workplace,
    title          text        not null,
    trade_code     text references trade,
    -- The trade in the company's words, where none of the catalogue fits. The operator finds the one that it is before the
    -- offer is published.
    trade_words    text,
    description    text        not null,
    programmes     text[]      not null,
    day_start      time        not null,
    day_end        time        not null,
    break_minutes  int         not null default 60 check (break_minutes between 0 and 240),
    -- One text a day, Monday to Friday, or none.
    week_plan      text[]      not null default '{}' check (cardinality(week_plan) in (0, 5)),
    food           text,
    clothing       text,
    accessibility  text[]      not null default '{}',
    -- A school's UAI, or PRIORITY for all of priority education; until the end of that day.
    reserved_for   text,
    reserved_until date,
    status         text        not null,
    created_at     timestamptz not null,
    submitted_at   timestamptz,
    return_reason  text,
    published_at   timestamptz,
    check (day_start < day_end),
    constraint offer_has_a_trade check (trade_code is not null or trade_words is not null),
    constraint offer_on_show_has_a_trade_of_the_catalogue check (trade_code is not null or status <> 'PUBLISHED'),
    constraint offer_reserved_for_whom_and_how_long check ((reserved_for is null) = (reserved_until is null)),
    constraint offer_in_review_was_sent check (status <> 'IN_REVIEW' or submitted_at is not null),
    constraint offer_returned_has_reason check (status <> 'RETURNED' or return_reason is not null)
);
create index offer_by_company on offer (company_id, created_at);
create index offer_by_trade on offer (trade_code);
create index offer_shown on offer (trade_code) where status = 'PUBLISHED';
create index offer_to_review on offer (submitted_at) where status = 'IN_REVIEW';
create index offer_by_plain_title on offer using gin (plain_words(title) gin_trgm_ops);
create index offer_by_plain_trade_words on offer using gin (plain_words(trade_words) gin_trgm_ops)
    where trade_words is not null;
comment on column offer.id is 'not personal';
comment on column offer.version is 'not personal';
comment on column offer.company_id is 'not personal';
comment on column offer.workplace_id is 'not personal';
comment on column offer.title is 'not personal';
comment on column offer.trade_code is 'not personal';
comment on column offer.trade_words is 'not personal';
comment on column offer.description is 'not personal';
comment on column offer.programmes is 'not personal';
comment on column offer.day_start is 'not personal';
comment on column offer.day_end is 'not personal';
comment on column offer.break_minutes is 'not personal';
comment on column offer.week_plan is 'not personal';
comment on column offer.food is 'not personal';
comment on column offer.clothing is 'not personal';
comment on column offer.accessibility is 'not personal';
comment on column offer.reserved_for is 'not personal';
comment on column offer.reserved_until is 'not personal';
comment on column offer.status is 'not personal';
comment on column offer.created_at is 'not personal';
comment on column offer.submitted_at is 'not personal';
comment on column offer.return_reason is 'not personal';
comment on column offer.published_at is 'not personal';

create table offer_week (
    offer_id uuid    not null references offer,
    week     char(8) not null,
    seats    int     not null check (seats between 1 and 50),
    primary key (offer_id, week)
);
create index offer_week_by_week on offer_week (week);
comment on column offer_week.offer_id is 'not personal';
comment on column offer_week.week is 'not personal';
comment on column offer_week.seats is 'not personal';

-- Which seats are given, told by application-service.
create table placement (
    application_id uuid primary key,
    version        bigint  not null,
    offer_id       uuid    not null,
    week           char(8) not null,
    confirmed      boolean not null
);
create index placement_confirmed on placement (offer_id, week) where confirmed;
comment on column placement.application_id is 'not personal';
comment on column placement.version is 'not personal';
comment on column placement.offer_id is 'not personal';
comment on column placement.week is 'not personal';
comment on column placement.confirmed is 'not personal';

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
comment on column offer_reading.offer_id is 'not personal';
comment on column offer_reading.version is 'not personal';
comment on column offer_reading.company_id is 'not personal';
comment on column offer_reading.decision is 'personal: reviews';
comment on column offer_reading.reason is 'personal: reviews';
comment on column offer_reading.reader is 'personal: reviews';
comment on column offer_reading.read_at is 'personal: reviews';

-- The draft that was made from an offer for a later year: one a year, however often it is asked for.
create table offer_again (
    offer_id      uuid not null references offer on delete cascade,
    year          int  not null,
    next_offer_id uuid not null unique,
    primary key (offer_id, year)
);
comment on column offer_again.offer_id is 'not personal';
comment on column offer_again.year is 'not personal';
comment on column offer_again.next_offer_id is 'not personal';

-- Package visibility: who belongs to which school, for offers that are reserved. Told by school-service.

create table school (
    id       text primary key,
    version  bigint  not null,
    name     text    not null,
    priority boolean not null,
    staff    text[]  not null
);
create index school_by_staff on school using gin (staff);
comment on column school.id is 'not personal';
comment on column school.version is 'not personal';
comment on column school.name is 'not personal';
comment on column school.priority is 'not personal';
comment on column school.staff is 'personal: copies';

create table student (
    id         uuid primary key,
    version    bigint  not null,
    account_id text    not null,
    school_id  text    not null,
    guardians  text[]  not null,
    enrolled   boolean not null
);
create index student_by_account on student (account_id) where enrolled;
create index student_by_guardian on student using gin (guardians) where enrolled;
comment on column student.id is 'personal: copies';
comment on column student.version is 'not personal';
comment on column student.account_id is 'personal: copies';
comment on column student.school_id is 'personal: copies';
comment on column student.guardians is 'personal: copies';
comment on column student.enrolled is 'personal: copies';

-- Package feedback. What students say to the next ones, read and approved before, without a name. Told by application-service.

create table student_words (
    id         uuid primary key,
    version    bigint  not null,
    company_id uuid    not null,
    offer_id   uuid,
    programme  text    not null,
    month      char(7) not null,
    words      text    not null
);
create index student_words_by_company on student_words (company_id);
create index student_words_by_offer on student_words (offer_id);
comment on column student_words.id is 'not personal';
comment on column student_words.version is 'not personal';
comment on column student_words.company_id is 'not personal';
comment on column student_words.offer_id is 'not personal';
comment on column student_words.programme is 'not personal';
comment on column student_words.month is 'not personal';
comment on column student_words.words is 'personal: copies';

-- Package acts. What the operator did to a company, its workplaces and its offers: written once, never changed.

create table operator_act (
    id         uuid        primary key,
    company_id uuid        not null references company,
    offer_id   uuid        references offer,
    kind       text        not null,
    -- What it was about at that time: the title of the offer, the name of the workplace.
    subject    text,
    reason     text,
    -- Who: personal data of a member of staff, read by the operator alone.
    account_id text        not null,
    by_name    text        not null,
    at         timestamptz not null,
    constraint operator_act_against_somebody_has_reason
        check (reason is not null or kind not in ('REJECTED', 'SUSPENDED', 'OFFER_RETURNED', 'OFFER_TAKEN_DOWN'))
);
create index operator_act_by_company on operator_act (company_id, at desc);
comment on column operator_act.id is 'not personal';
comment on column operator_act.company_id is 'not personal';
comment on column operator_act.offer_id is 'not personal';
comment on column operator_act.kind is 'not personal';
comment on column operator_act.subject is 'not personal';
comment on column operator_act.reason is 'not personal';
comment on column operator_act.account_id is 'personal: operator-acts';
comment on column operator_act.by_name is 'personal: operator-acts';
comment on column operator_act.at is 'not personal';

create table operator_change (
    act_id uuid not null references operator_act,
    field  text not null,
    before text not null,
    after  text not null,
    primary key (act_id, field)
);
comment on column operator_change.act_id is 'not personal';
comment on column operator_change.field is 'not personal';
comment on column operator_change.before is 'not personal';
comment on column operator_change.after is 'not personal';
