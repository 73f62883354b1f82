-- The draft that was made from an offer for a later year: one a year, however often it is asked for.
create table offer_again (
    offer_id      uuid not null references offer on delete cascade,
    year          int  not null,
    next_offer_id uuid not null unique,
    primary key (offer_id, year)
);
comment on column offer_again.offer_id is 'not personal';
comment on column offer_again.year is 'not personal';
comment on column offer_again.next_offer_id is 'not personal';
