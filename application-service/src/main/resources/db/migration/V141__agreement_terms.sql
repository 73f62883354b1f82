-- What a school has set for its agreements: its own clauses, how many guardians sign, delegations of the head's signature.
create table agreement_terms (
    school_id  text primary key,
    -- Of two tabs that save the same settings, one does.
    revision   int         not null check (revision > 0),
    guardians  text        not null check (guardians in ('ONE', 'ALL')),
    -- Clauses and delegations, as JSON.
    content    bytea       not null,
    changed_by text        not null,
    changed_at timestamptz not null
);
comment on column agreement_terms.school_id is 'not personal';
comment on column agreement_terms.revision is 'not personal';
comment on column agreement_terms.guardians is 'not personal';
comment on column agreement_terms.content is 'personal: agreements, encrypted';
comment on column agreement_terms.changed_by is 'personal: agreements';
comment on column agreement_terms.changed_at is 'not personal';

-- Whether this guardian signs besides the others.
alter table agreement_signer add column besides_others boolean not null default false;
comment on column agreement_signer.besides_others is 'not personal';
