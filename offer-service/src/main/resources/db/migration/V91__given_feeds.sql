-- Timetables that the operator gives on the page Horaires: kept here, so that every replica has them.
create table given_feed (
    id           uuid primary key,
    name         text        not null check (length(name) between 1 and 60),
    given_at     timestamptz not null,
    withdrawn_at timestamptz,
    -- An operator's account.
    withdrawn_by text
);

create unique index given_feed_name on given_feed (lower(name));

-- One serves until a newer one is sound; one that is refused never takes its place.
create table feed_version (
    id            uuid primary key,
    feed_id       uuid        not null references given_feed on delete cascade,
    -- The order in which they were given.
    number        bigint      generated always as identity,
    file_name     text        not null,
    size          bigint      not null check (size > 0),
    sha256        text        not null,
    chunks        int         not null check (chunks > 0),
    -- An operator's account; absent where it was fetched from the feed's address.
    given_by      text,
    given_at      timestamptz not null,
    state         text        not null
                  check (state in ('WAITING', 'CHECKING', 'SERVING', 'REFUSED', 'WITHDRAWN')),
    -- How far the check is.
    percent       int         not null default 0 check (percent between 0 and 100),
    -- Who checks it holds this until then; a replica that dies lets it go by itself.
    claim         uuid,
    claimed_until timestamptz,
    attempts      int         not null default 0,
    checked_at    timestamptz,
    first_day     date,
    last_day      date,
    lines         int         not null default 0,
    stops         int         not null default 0,
    trips         int         not null default 0,
    -- level, code and arguments of each; the words are in the message files
    problems      jsonb       not null default '[]'
);

create unique index feed_version_serving on feed_version (feed_id) where state = 'SERVING';
create index feed_version_of_feed on feed_version (feed_id, number);
create index feed_version_due on feed_version (number) where state in ('WAITING', 'CHECKING');

-- The archive, a megabyte a row. None where it is no longer needed.
create table feed_chunk (
    version_id uuid  not null references feed_version on delete cascade,
    number     int   not null,
    bytes      bytea not null,
    primary key (version_id, number)
);

-- It is compressed already.
alter table feed_chunk alter column bytes set storage external;
