-- What a student keeps, by account: nothing else about them is here.
create table favourite (
    account_id varchar(64) not null,
    offer_id   uuid        not null references offer,
    -- Two requests at once cannot make it more than 200.
    slot       smallint    not null check (slot between 1 and 200),
    added_at   timestamptz not null,
    primary key (account_id, offer_id),
    constraint favourite_slot_once unique (account_id, slot)
);
