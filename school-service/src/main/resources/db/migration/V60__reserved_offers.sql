alter table offer
    -- A school's UAI, or PRIORITY for all of priority education; until the end of that day.
    add column reserved_for   text,
    add column reserved_until date,
    add constraint known_offer_reserved_for_whom_and_how_long
        check ((reserved_for is null) = (reserved_until is null));
-- What is kept so far does not say it: these offers are unknown until the stream has been read from its beginning.
delete from offer;
