create table roster_import (
    id         uuid primary key,
    school_id  text        not null references school,
    state      text        not null check (state in ('PREVIEWED', 'APPLIED', 'UNDONE')),
    file_name  text        not null,
    made_by    text        not null,
    made_at    timestamptz not null,
    applied_at timestamptz,
    -- What the file says; gone once it is applied or a day old.
    roster     jsonb,
    -- Programmes that a person chose for new classes, by class name; '' leaves a class out.
    programmes jsonb       not null default '{}',
    -- What there was before, for the undoing; gone with it or a day later.
    before     jsonb
);
create index roster_import_by_school on roster_import (school_id, made_at);
