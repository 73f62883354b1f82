-- What the operator says about riding a school line. No row: nothing.
create table school_line_note (
    only_one   boolean primary key default true check (only_one),
    fr         text        not null check (fr <> ''),
    en         text        check (en <> ''),
    changed_at timestamptz not null
);
