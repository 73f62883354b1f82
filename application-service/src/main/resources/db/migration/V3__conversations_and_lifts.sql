-- Package conversation: messages between a company and a student about an application: question, answer, question, answer.

create table conversation (
    application_id uuid primary key references application,
    -- Counts what was published of it.
    version        bigint not null
);
comment on column conversation.application_id is 'personal: conversations';
comment on column conversation.version is 'not personal';

create table message (
    id             uuid primary key,
    application_id uuid        not null references conversation on delete cascade,
    -- Odd ones ask, even ones answer.
    number         int         not null check (number > 0),
    author         text        not null check (author in ('STUDENT', 'COMPANY')),
    account_id     text        not null,
    text           text        not null check (char_length(text) between 1 and 500),
    -- What the other side may read of it before the company has accepted: see application.motivation_masked.
    masked         text,
    written_at     timestamptz not null,
    -- Of two tabs that write the same one, one does.
    unique (application_id, number)
);
comment on column message.id is 'personal: conversations';
comment on column message.application_id is 'personal: conversations';
comment on column message.number is 'personal: conversations';
comment on column message.author is 'personal: conversations';
comment on column message.account_id is 'personal: conversations';
comment on column message.text is 'personal: conversations';
comment on column message.masked is 'personal: conversations';
comment on column message.written_at is 'personal: conversations';

-- Whoever finds a message wrong says so once.
create table report (
    id         uuid primary key,
    message_id uuid        not null references message on delete cascade,
    account_id text        not null,
    reporter   text        not null check (reporter in ('STUDENT', 'COMPANY', 'SCHOOL')),
    reason     text        not null,
    made_at    timestamptz not null,
    settled_at timestamptz,
    settled_by text,
    settlement text,
    unique (message_id, account_id),
    check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (settlement is null))
);
create index report_open on report (made_at) where settled_at is null;
create index report_settled on report (settled_at) where settled_at is not null;
comment on column report.id is 'personal: conversations';
comment on column report.message_id is 'personal: conversations';
comment on column report.account_id is 'personal: conversations';
comment on column report.reporter is 'personal: conversations';
comment on column report.reason is 'personal: conversations';
comment on column report.made_at is 'personal: conversations';
comment on column report.settled_at is 'personal: conversations';
comment on column report.settled_by is 'personal: conversations';
comment on column report.settlement is 'personal: conversations';

-- Who of the schools' and the operator's people read which conversation, once a day.
create table conversation_reading (
    application_id uuid        not null references conversation on delete cascade,
    account_id     text        not null,
    -- From the token of that day: no list of staff here has names.
    name           text,
    role           text        not null check (role in ('SCHOOL', 'OPERATOR')),
    day            date        not null,
    first_at       timestamptz not null,
    primary key (application_id, account_id, day)
);
comment on column conversation_reading.application_id is 'personal: conversations';
comment on column conversation_reading.account_id is 'personal: conversations';
comment on column conversation_reading.name is 'personal: conversations';
comment on column conversation_reading.role is 'personal: conversations';
comment on column conversation_reading.day is 'personal: conversations';
comment on column conversation_reading.first_at is 'personal: conversations';

-- Package lifts: lifts that companies offer to the students of an offer. One is never changed: it is withdrawn and another made.

create table lift (
    id           uuid primary key,
    offer_id     uuid        not null,
    commune_code text        not null,
    spot         text        not null,
    leaves_at    time        not null,
    back_at      time        check (back_at > leaves_at),
    seats        int         not null check (seats between 1 and 8),
    offered_at   timestamptz not null,
    withdrawn_at timestamptz
);
create index lift_by_offer on lift (offer_id) where withdrawn_at is null;
comment on column lift.id is 'not personal';
comment on column lift.offer_id is 'not personal';
comment on column lift.commune_code is 'not personal';
comment on column lift.spot is 'not personal';
comment on column lift.leaves_at is 'not personal';
comment on column lift.back_at is 'not personal';
comment on column lift.seats is 'not personal';
comment on column lift.offered_at is 'not personal';
comment on column lift.withdrawn_at is 'not personal';

-- How many seats are taken in a week: never more than there are.
create table lift_week (
    lift_id uuid    not null references lift,
    week    char(8) not null,
    seats   int     not null,
    taken   int     not null,
    primary key (lift_id, week),
    constraint never_more_than_the_car_has check (taken between 0 and seats)
);
comment on column lift_week.lift_id is 'not personal';
comment on column lift_week.week is 'not personal';
comment on column lift_week.seats is 'not personal';
comment on column lift_week.taken is 'not personal';

create table ride (
    id             uuid primary key,
    lift_id        uuid        not null references lift,
    application_id uuid        not null references application on delete cascade,
    week           char(8)     not null,
    status         text        not null,
    asked_at       timestamptz not null,
    agreed_by      text,
    agreed_at      timestamptz,
    seen_by        text,
    seen_at        timestamptz,
    ended_at       timestamptz,
    -- Nobody rides whose guardian did not agree and whose school does not know.
    constraint in_this_order check (case status
        when 'ASKED' then agreed_at is null and seen_at is null and ended_at is null
        when 'AGREED' then agreed_at is not null and seen_at is null and ended_at is null
        when 'SEEN' then agreed_at is not null and seen_at is not null and ended_at is null
        when 'ENDED' then ended_at is not null
        else false end)
);
-- One a place.
create unique index one_ride_a_place on ride (application_id) where status <> 'ENDED';
create index ride_by_lift on ride (lift_id);
comment on column ride.id is 'personal: lifts';
comment on column ride.lift_id is 'personal: lifts';
comment on column ride.application_id is 'personal: lifts';
comment on column ride.week is 'personal: lifts';
comment on column ride.status is 'personal: lifts';
comment on column ride.asked_at is 'personal: lifts';
comment on column ride.agreed_by is 'personal: lifts';
comment on column ride.agreed_at is 'personal: lifts';
comment on column ride.seen_by is 'personal: lifts';
comment on column ride.seen_at is 'personal: lifts';
comment on column ride.ended_at is 'personal: lifts';
