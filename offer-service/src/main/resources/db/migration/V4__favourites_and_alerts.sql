-- Package favourites. The offers that a student marks, by account: nothing else about the student is here.

create table favourite (
    account_id varchar(64) not null,
    offer_id   uuid        not null references offer,
    -- Two requests at once cannot make it more than 200.
    slot       smallint    not null check (slot between 1 and 200),
    added_at   timestamptz not null,
    primary key (account_id, offer_id),
    constraint favourite_slot_once unique (account_id, slot)
);
comment on column favourite.account_id is 'personal: favourites';
comment on column favourite.offer_id is 'personal: favourites';
comment on column favourite.slot is 'personal: favourites';
comment on column favourite.added_at is 'personal: favourites';

-- Package alerts: saved searches, and the news of offers that they find.

create table saved_search (
    id         uuid primary key,
    account_id varchar(64) not null,
    slot       smallint    not null check (slot between 1 and 10),
    name       varchar(60) not null,
    -- HOME or a commune's code.
    around     varchar(5),
    -- Where somebody lives is not stored here.
    search     jsonb       not null check (not jsonb_exists(search, 'origin')),
    -- The last offer (offer_appearance.nr) that was there when it was saved.
    after_nr   bigint      not null,
    saved_at   timestamptz not null,
    constraint saved_search_slot_once unique (account_id, slot)
);
comment on column saved_search.id is 'personal: searches';
comment on column saved_search.account_id is 'personal: searches';
comment on column saved_search.slot is 'personal: searches';
comment on column saved_search.name is 'personal: searches';
comment on column saved_search.around is 'personal: searches';
comment on column saved_search.search is 'personal: searches';
comment on column saved_search.after_nr is 'personal: searches';
comment on column saved_search.saved_at is 'personal: searches';

-- When offers were shown first. Numbered under one lock, so in the order of the commits: whoever has seen a number has seen all
-- before it, whatever the clocks of the replicas say.
create table offer_appearance (
    offer_id uuid primary key references offer,
    nr       bigint generated always as identity unique
);
comment on column offer_appearance.offer_id is 'not personal';
comment on column offer_appearance.nr is 'not personal';

-- One row for each account that has a saved search or had one.
create table offer_alert (
    account_id    varchar(64) primary key,
    -- Counts the alerts.
    version       bigint not null default 0,
    -- The last offer (offer_appearance.nr) that was looked at.
    seen_nr       bigint not null,
    told_on       date,
    -- A look that failed waits until then, and holds up nobody else's.
    put_off_until timestamptz,
    failures      int    not null default 0
);
comment on column offer_alert.account_id is 'personal: searches';
comment on column offer_alert.version is 'not personal';
comment on column offer_alert.seen_nr is 'personal: searches';
comment on column offer_alert.told_on is 'personal: searches';
comment on column offer_alert.put_off_until is 'not personal';
comment on column offer_alert.failures is 'not personal';
