-- Package feeds: timetables (GTFS) that the operator gives on the page Horaires. Stored here so that every replica has them.

create table given_feed (
    id                  uuid primary key,
    name                text        not null check (length(name) between 1 and 60),
    given_at            timestamptz not null,
    withdrawn_at        timestamptz,
    -- An operator's account.
    withdrawn_by        text,
    -- From which it is fetched each day; absent for a file that was uploaded.
    address             text check (length(address) between 1 and 500),
    -- What the address said of the version that was fetched last, for the next request.
    etag                text,
    last_modified       text,
    -- Absent without an address.
    fetch_due           timestamptz,
    -- The replica that fetches holds the claim until then; one that dies loses it.
    fetch_claim         uuid,
    fetch_claimed_until timestamptz,
    fetched_at          timestamptz,
    fetch_result        text check (fetch_result in ('RECEIVED', 'UNCHANGED', 'STATUS', 'TOO_LARGE', 'TIMED_OUT',
                                                     'UNREACHABLE', 'NOT_PUBLIC', 'REDIRECTS')),
    -- The HTTP status, where that is the result.
    fetch_status        int
);
create unique index given_feed_name on given_feed (lower(name));
create index given_feed_fetch_due on given_feed (fetch_due) where fetch_due is not null;
comment on column given_feed.id is 'not personal';
comment on column given_feed.name is 'not personal';
comment on column given_feed.given_at is 'not personal';
comment on column given_feed.withdrawn_at is 'not personal';
comment on column given_feed.withdrawn_by is 'personal: operator-acts';
comment on column given_feed.address is 'not personal';
comment on column given_feed.etag is 'not personal';
comment on column given_feed.last_modified is 'not personal';
comment on column given_feed.fetch_due is 'not personal';
comment on column given_feed.fetch_claim is 'not personal';
comment on column given_feed.fetch_claimed_until is 'not personal';
comment on column given_feed.fetched_at is 'not personal';
comment on column given_feed.fetch_result is 'not personal';
comment on column given_feed.fetch_status is 'not personal';

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
    -- The replica that checks it holds the claim until then; one that dies loses it.
    claim         uuid,
    claimed_until timestamptz,
    attempts      int         not null default 0,
    checked_at    timestamptz,
    first_day     date,
    last_day      date,
    lines         int         not null default 0,
    stops         int         not null default 0,
    trips         int         not null default 0,
    -- Level, code and arguments of each; the texts are in the message files.
    problems      jsonb       not null default '[]'
);
create unique index feed_version_serving on feed_version (feed_id) where state = 'SERVING';
create index feed_version_of_feed on feed_version (feed_id, number);
create index feed_version_due on feed_version (number) where state in ('WAITING', 'CHECKING');
comment on column feed_version.id is 'not personal';
comment on column feed_version.feed_id is 'not personal';
comment on column feed_version.number is 'not personal';
comment on column feed_version.file_name is 'not personal';
comment on column feed_version.size is 'not personal';
comment on column feed_version.sha256 is 'not personal';
comment on column feed_version.chunks is 'not personal';
comment on column feed_version.given_by is 'personal: operator-acts';
comment on column feed_version.given_at is 'not personal';
comment on column feed_version.state is 'not personal';
comment on column feed_version.percent is 'not personal';
comment on column feed_version.claim is 'not personal';
comment on column feed_version.claimed_until is 'not personal';
comment on column feed_version.attempts is 'not personal';
comment on column feed_version.checked_at is 'not personal';
comment on column feed_version.first_day is 'not personal';
comment on column feed_version.last_day is 'not personal';
comment on column feed_version.lines is 'not personal';
comment on column feed_version.stops is 'not personal';
comment on column feed_version.trips is 'not personal';
comment on column feed_version.problems is 'not personal';

-- The archive, a megabyte a row. None where it is no longer needed.
create table feed_chunk (
    version_id uuid  not null references feed_version on delete cascade,
    number     int   not null,
    bytes      bytea not null,
    primary key (version_id, number)
);
-- An archive is compressed: Postgres need not try it again.
alter table feed_chunk alter column bytes set storage external;
comment on column feed_chunk.version_id is 'not personal';
comment on column feed_chunk.number is 'not personal';
comment on column feed_chunk.bytes is 'not personal';

-- Package reach. What the operator says about riding a school line; one row at most.

create table school_line_note (
    only_one   boolean primary key default true check (only_one),
    fr         text        not null check (fr <> ''),
    en         text        check (en <> ''),
    changed_at timestamptz not null
);
comment on column school_line_note.only_one is 'not personal';
comment on column school_line_note.fr is 'not personal';
comment on column school_line_note.en is 'not personal';
comment on column school_line_note.changed_at is 'not personal';
