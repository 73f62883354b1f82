alter table company
    add column paused               boolean not null default false,
    add column candidates_per_month int;
