-- Lifts that companies offer to the students of an offer. One never changes: it is withdrawn and another made.
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

-- How many seats are kept in a week: never more than there are.
create table lift_week (
    lift_id uuid    not null references lift,
    week    char(8) not null,
    seats   int     not null,
    taken   int     not null,
    primary key (lift_id, week),
    constraint never_more_than_the_car_has check (taken between 0 and seats)
);

create table ride (
    id             uuid primary key,
    lift_id        uuid        not null references lift,
    application_id uuid        not null references application,
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
