-- When offers were shown first: numbered in the order of the commits: written under one lock, so that whoever has seen a
-- number has seen all before it, whatever the clocks of the replicas say.
create table offer_appearance (
    offer_id uuid primary key references offer,
    nr       bigint generated always as identity unique
);

create table saved_search (
    id         uuid primary key,
    account_id varchar(64) not null,
    slot       smallint    not null check (slot between 1 and 10),
    name       varchar(60) not null,
    -- HOME or a commune's code.
    around     varchar(5),
    -- Where somebody lives is not kept here.
    search     jsonb       not null check (not jsonb_exists(search, 'origin')),
    -- Offers up to this one were there when it was saved.
    after_nr   bigint      not null,
    saved_at   timestamptz not null,
    constraint saved_search_slot_once unique (account_id, slot)
);

-- One row for each account that keeps a search or did.
create table offer_alert (
    account_id varchar(64) primary key,
    -- Counts the alerts.
    version    bigint not null default 0,
    -- Up to this offer all were looked at.
    seen_nr    bigint not null,
    told_on    date
);
