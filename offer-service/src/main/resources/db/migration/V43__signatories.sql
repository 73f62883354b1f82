create table company_signing (
    company_id uuid primary key references company,
    version    bigint      not null,
    changed_by text        not null,
    changed_at timestamptz not null
);

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
