alter table company
    -- As the national registry has it; absent where it did not know the SIRET or did not answer.
    add column registry_name        text,
    add column paused               boolean not null default false,
    add column candidates_per_month int check (candidates_per_month between 1 and 500),
    -- Its last applications ran out unanswered: not shown until it answers or says that it is back.
    add column silent               boolean not null default false,
    add column answers_again_at     timestamptz;
create index company_silent on company (name) where silent;
