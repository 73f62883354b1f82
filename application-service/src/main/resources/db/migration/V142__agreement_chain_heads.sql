-- The heads of all chains as they were published each day. A chain is named by the hash of its agreement's id, so that
-- nothing here leads to anybody; what was published stays when an agreement is erased.
create table agreement_chain_day (
    day          date primary key,
    -- Hash of the day before; zeros for the first.
    previous     char(64)    not null,
    hash         char(64)    not null,
    published_at timestamptz not null
);
create table agreement_chain_head (
    day   date     not null references agreement_chain_day,
    chain char(64) not null,
    count int      not null check (count > 0),
    head  char(64) not null,
    primary key (chain, day)
);
create index agreement_chain_head_by_day on agreement_chain_head (day);
comment on column agreement_chain_day.day is 'not personal';
comment on column agreement_chain_day.previous is 'not personal';
comment on column agreement_chain_day.hash is 'not personal';
comment on column agreement_chain_day.published_at is 'not personal';
comment on column agreement_chain_head.day is 'not personal';
comment on column agreement_chain_head.chain is 'not personal';
comment on column agreement_chain_head.count is 'not personal';
comment on column agreement_chain_head.head is 'not personal';
