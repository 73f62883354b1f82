-- A circuit: several companies in one week, each on days of its own (1 is Monday). Without any, the place is for the week.
alter table found_place
    add column days int[],
    add constraint found_place_days_of_the_week
        check (days is null or (cardinality(days) > 0 and days <@ array[1, 2, 3, 4, 5, 6, 7]));

comment on column found_place.days is 'personal: found-places';
