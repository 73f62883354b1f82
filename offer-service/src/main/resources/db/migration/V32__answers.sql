-- Of the applications stream: when a company answered whom. One row an application.
create table company_answer (
    application_id uuid primary key,
    company_id     uuid        not null,
    submitted_at   timestamptz not null,
    answered_at    timestamptz,
    expired_at     timestamptz
);
create index company_answer_by_company on company_answer (company_id, submitted_at desc);
