-- Who signs for the school, as its head says; never changed: the last one counts.
create table signatory (
    id        bigint generated always as identity primary key,
    school_id text        not null references school,
    name      text        not null,
    title     text        not null,
    said_by   text        not null,
    said_at   timestamptz not null
);
create index signatory_by_school on signatory (school_id, id desc);
