alter table company_member
    -- With which a member joined, for the colleagues to know who it is; absent for those from before.
    add column email     text,
    add column joined_at timestamptz;

create table company_invitation (
    id          uuid primary key,
    version     bigint      not null,
    company_id  uuid        not null references company,
    -- In lower case; gone once it is closed.
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
