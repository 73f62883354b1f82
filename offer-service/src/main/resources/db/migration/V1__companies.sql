create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Lower case, no accents, single spaces; "st" and "ste" are written in full. An index asks that the dictionary is named.
create function plain_words(words text) returns text
    language sql immutable strict parallel safe as $$
select trim(regexp_replace(regexp_replace(regexp_replace(
    lower(public.unaccent('public.unaccent'::regdictionary, words)),
    '[^a-z0-9]+', ' ', 'g'), '\mste\M', 'sainte', 'g'), '\mst\M', 'saint', 'g'))
$$;

-- Package directory.

create table company (
    id                   uuid primary key,
    version              bigint      not null,
    siret                char(14)    not null,
    name                 text        not null,
    -- As the national registry has it; absent where it did not know the SIRET or did not answer.
    registry_name        text,
    activity             text        not null,
    -- As the registry said when the company registered.
    size                 text check (size in ('UNDER_10', 'UNDER_50', 'UNDER_250', 'FROM_250')),
    public_body          boolean     not null,
    contact_email        text        not null,
    contact_phone        bytea,
    status               text        not null,
    -- Why it was rejected or suspended.
    reason               text,
    paused               boolean     not null default false,
    candidates_per_month int check (candidates_per_month between 1 and 500),
    -- Its last applications ran out unanswered: its offers are hidden until it answers or says that it is back.
    silent               boolean     not null default false,
    answers_again_at     timestamptz,
    registered_at        timestamptz not null,
    -- One establishment is one company, whoever registers it twice at once.
    constraint company_siret_once unique (siret)
);
create index company_by_status on company (status, registered_at);
create index company_silent on company (name) where silent;
create index company_by_plain_name on company
    using gin (plain_words(name || ' ' || coalesce(registry_name, '')) gin_trgm_ops);
comment on column company.id is 'not personal';
comment on column company.version is 'not personal';
comment on column company.siret is 'not personal';
comment on column company.name is 'not personal';
comment on column company.registry_name is 'not personal';
comment on column company.activity is 'not personal';
comment on column company.size is 'not personal';
comment on column company.public_body is 'not personal';
comment on column company.contact_email is 'personal: companies';
comment on column company.contact_phone is 'personal: companies, encrypted';
comment on column company.status is 'not personal';
comment on column company.reason is 'not personal';
comment on column company.paused is 'not personal';
comment on column company.candidates_per_month is 'not personal';
comment on column company.silent is 'not personal';
comment on column company.answers_again_at is 'not personal';
comment on column company.registered_at is 'not personal';

create table company_member (
    company_id uuid not null references company,
    account_id text not null,
    -- With which the member joined, for the colleagues to know who it is.
    email      text,
    joined_at  timestamptz,
    primary key (company_id, account_id)
);
create index company_member_by_account on company_member (account_id);
comment on column company_member.company_id is 'personal: companies';
comment on column company_member.account_id is 'personal: companies';
comment on column company_member.email is 'personal: companies';
comment on column company_member.joined_at is 'personal: companies';

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
create index workplace_by_plain_commune on workplace using gin (plain_words(commune_name) gin_trgm_ops);
comment on column workplace.id is 'not personal';
comment on column workplace.company_id is 'not personal';
comment on column workplace.label is 'not personal';
comment on column workplace.address is 'not personal';
comment on column workplace.commune_code is 'not personal';
comment on column workplace.commune_name is 'not personal';
comment on column workplace.lat is 'not personal';
comment on column workplace.lon is 'not personal';

-- Package members.

create table company_invitation (
    id          uuid primary key,
    version     bigint      not null,
    company_id  uuid        not null references company,
    -- In lower case; gone once the invitation is closed.
    email       text,
    invited_by  text        not null,
    invited_at  timestamptz not null,
    expires_at  timestamptz not null,
    accepted_by text,
    closed_at   timestamptz,
    constraint invitation_open_is_for_somebody check ((closed_at is null) = (email is not null))
);
create unique index company_invitation_once on company_invitation (company_id, email) where closed_at is null;
create index company_invitation_by_company on company_invitation (company_id, invited_at);
create index company_invitation_open on company_invitation (expires_at) where closed_at is null;
comment on column company_invitation.id is 'personal: companies';
comment on column company_invitation.version is 'not personal';
comment on column company_invitation.company_id is 'personal: companies';
comment on column company_invitation.email is 'personal: companies';
comment on column company_invitation.invited_by is 'personal: companies';
comment on column company_invitation.invited_at is 'personal: companies';
comment on column company_invitation.expires_at is 'personal: companies';
comment on column company_invitation.accepted_by is 'personal: companies';
comment on column company_invitation.closed_at is 'personal: companies';

-- Package signatories: who signs agreements for a company.

create table company_signing (
    company_id uuid primary key references company,
    version    bigint      not null,
    changed_by text        not null,
    changed_at timestamptz not null
);
comment on column company_signing.company_id is 'not personal';
comment on column company_signing.version is 'not personal';
comment on column company_signing.changed_by is 'personal: companies';
comment on column company_signing.changed_at is 'personal: companies';

create table company_signatory (
    company_id uuid not null references company_signing,
    seat       text not null check (seat in ('FIRST', 'SECOND', 'DELEGATE')),
    name       text not null,
    role       text not null,
    -- In lower case. One person has one seat.
    email      text not null,
    primary key (company_id, seat),
    constraint signatory_once unique (company_id, email)
);
comment on column company_signatory.company_id is 'personal: companies';
comment on column company_signatory.seat is 'personal: companies';
comment on column company_signatory.name is 'personal: companies';
comment on column company_signatory.role is 'personal: companies';
comment on column company_signatory.email is 'personal: companies';

-- Package answers. When a company answered an application, told by application-service: one row an application.

create table company_answer (
    application_id uuid primary key,
    company_id     uuid        not null,
    submitted_at   timestamptz not null,
    answered_at    timestamptz,
    expired_at     timestamptz
);
create index company_answer_by_company on company_answer (company_id, submitted_at desc);
comment on column company_answer.application_id is 'not personal';
comment on column company_answer.company_id is 'not personal';
comment on column company_answer.submitted_at is 'not personal';
comment on column company_answer.answered_at is 'not personal';
comment on column company_answer.expired_at is 'not personal';

-- What the outbox holds of people here (its other columns are marked by the platform).
comment on column outbox_record.record_key is 'personal: companies';
comment on column outbox_record.payload is 'personal: companies';
