create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- French words without their accents and endings: "boulangères" finds "boulanger".
create text search configuration fr (copy = french);
alter text search configuration fr alter mapping for hword, hword_part, word with unaccent, french_stem;

create table company (
    id            uuid primary key,
    version       bigint      not null,
    siret         char(14)    not null,
    name          text        not null,
    activity      text        not null,
    public_body   boolean     not null,
    status        text        not null,
    reason        text,
    contact_email text        not null,
    contact_phone text,
    registered_at timestamptz not null,
    -- One establishment is one company, whoever registers it twice at once.
    constraint company_siret_once unique (siret)
);
create index company_by_status on company (status, registered_at);

create table company_member (
    company_id uuid not null references company,
    account_id text not null,
    primary key (company_id, account_id)
);
create index company_member_by_account on company_member (account_id);

create table workplace (
    id           uuid primary key,
    company_id   uuid             not null references company,
    label        text             not null,
    address      text             not null,
    commune_code text             not null,
    commune_name text             not null,
    lat          double precision not null,
    lon          double precision not null
);
create index workplace_by_company on workplace (company_id);

create table trade (
    code         text primary key,
    label        text not null,
    family       text not null,
    family_label text not null,
    -- All that people call it, in lower case and without accents, for words with typing errors.
    words        text not null
);

create table offer (
    id           uuid primary key,
    version      bigint  not null,
    company_id   uuid    not null references company,
    workplace_id uuid    not null references workplace,
    title        text    not null,
    trade_code   text    not null references trade,
    description  text    not null,
    programmes   text[]  not null,
    day_start    time    not null,
    day_end      time    not null,
    clothing     text,
    status       text    not null,
    created_at   timestamptz not null,
    published_at timestamptz,
    search       tsvector not null,
    check (day_start < day_end)
);
create index offer_by_company on offer (company_id, created_at);
create index offer_by_words on offer using gin (search);
create index offer_shown on offer (trade_code) where status = 'PUBLISHED';

create table offer_week (
    offer_id uuid not null references offer,
    week     char(8) not null,
    seats    int  not null check (seats between 1 and 50),
    primary key (offer_id, week)
);
create index offer_week_by_week on offer_week (week);

-- Read model of the applications stream: which seats are given.
create table placement (
    application_id uuid primary key,
    version        bigint  not null,
    offer_id       uuid    not null,
    week           char(8) not null,
    confirmed      boolean not null
);
create index placement_confirmed on placement (offer_id, week) where confirmed;
