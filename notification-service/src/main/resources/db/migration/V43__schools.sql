-- Read model: a school that speaks to its students is called by its name.
create table known_school (
    id      text primary key,
    version bigint not null,
    name    text   not null
);
