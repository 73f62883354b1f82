-- The member of the company who sees to an application; null while all do.
alter table application
    add column assignee text;

-- What companies' people call each other, from their last visit here.
create table colleague (
    account_id text primary key,
    first_name text not null
);
