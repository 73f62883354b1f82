-- Package search. What the search reads; nothing in Java writes it. Triggers keep it in the transaction of whatever changes
-- an offer, its weeks, its placements, its company, its workplace or its trade.

-- French words without their accents and endings: "boulangères" finds "boulanger".
create text search configuration fr (copy = french);
alter text search configuration fr alter mapping for hword, hword_part, word with unaccent, french_stem;

-- A row for each offer that is shown and has a free week, with all that its card says.
create table shown_offer (
    offer_id       uuid primary key references offer on delete cascade,
    title          text             not null,
    trade_code     text             not null,
    programmes     text[]           not null,
    published_at   timestamptz      not null,
    words          tsvector         not null,
    company_id     uuid             not null,
    company_name   text             not null,
    company_size   text,
    commune_code   text             not null,
    commune_name   text             not null,
    lat            double precision not null,
    lon            double precision not null,
    place          point            not null generated always as (point(lon, lat)) stored,
    day_start      time             not null,
    day_end        time             not null,
    accessibility  text[]           not null default '{}',
    reserved_for   text,
    reserved_until date,
    -- Those with a seat left, in order; past ones stay.
    free_weeks     text[]           not null check (cardinality(free_weeks) > 0),
    last_free_week text             not null generated always as (free_weeks[cardinality(free_weeks)]) stored,
    -- All weeks, and for each of them its seats, in the same order.
    weeks          text[]           not null,
    seats          int[]            not null,
    seats_left     int[]            not null
) with (fillfactor = 90);
create index shown_offer_by_words on shown_offer using gin (words);
create index shown_offer_by_place on shown_offer using gist (place);
create index shown_offer_by_trade on shown_offer (trade_code);
create index shown_offer_newest on shown_offer (published_at desc);
comment on column shown_offer.offer_id is 'not personal';
comment on column shown_offer.title is 'not personal';
comment on column shown_offer.trade_code is 'not personal';
comment on column shown_offer.programmes is 'not personal';
comment on column shown_offer.published_at is 'not personal';
comment on column shown_offer.words is 'not personal';
comment on column shown_offer.company_id is 'not personal';
comment on column shown_offer.company_name is 'not personal';
comment on column shown_offer.company_size is 'not personal';
comment on column shown_offer.commune_code is 'not personal';
comment on column shown_offer.commune_name is 'not personal';
comment on column shown_offer.lat is 'not personal';
comment on column shown_offer.lon is 'not personal';
comment on column shown_offer.place is 'not personal';
comment on column shown_offer.day_start is 'not personal';
comment on column shown_offer.day_end is 'not personal';
comment on column shown_offer.accessibility is 'not personal';
comment on column shown_offer.reserved_for is 'not personal';
comment on column shown_offer.reserved_until is 'not personal';
comment on column shown_offer.free_weeks is 'not personal';
comment on column shown_offer.last_free_week is 'not personal';
comment on column shown_offer.weeks is 'not personal';
comment on column shown_offer.seats is 'not personal';
comment on column shown_offer.seats_left is 'not personal';

-- Each word with the cell of the map that the offer lies in, a quarter of a degree (the class Cells): finds a word around a
-- place without reading all offers that have the word or all that are near.
create function near_words(words tsvector, lat double precision, lon double precision) returns tsvector
    language sql immutable strict parallel safe as $$
select array_to_tsvector(array_agg((floor((lat + 90) * 4)::int * 1440 + floor((lon + 180) * 4)::int) || ' ' || word))
from unnest(tsvector_to_array(words)) word
$$;
create index shown_offer_by_near_words on shown_offer using gin (near_words(words, lat, lon));

-- The one place that says which offers are shown, and by which words they are found.
create view offer_to_show as
select o.id as offer_id, o.trade_code, o.programmes, at.lat, at.lon, o.day_start, o.day_end,
       coalesce(o.published_at, o.created_at) as published_at, w.free_weeks,
       setweight(to_tsvector('fr', o.title || ' ' || coalesce(o.trade_words, '')), 'A')
           -- The code too: so are trades found that only resemble what was typed.
           || setweight(to_tsvector('fr', t.code || ' ' || t.label || ' ' || t.family_label || ' ' || t.words), 'B')
           || setweight(to_tsvector('fr', c.name || ' ' || c.activity || ' ' || at.commune_name), 'C')
           || setweight(to_tsvector('fr', o.description), 'D') as words,
       o.title, o.company_id, c.name as company_name, at.commune_code, at.commune_name, w.weeks, w.seats, w.seats_left,
       o.accessibility, c.size as company_size, o.reserved_for, o.reserved_until
from offer o
         join company c on c.id = o.company_id
         join workplace at on at.id = o.workplace_id
         join trade t on t.code = o.trade_code
         join lateral (select array_agg(week order by week) as weeks, array_agg(seats order by week) as seats,
                              array_agg(seats_left order by week) as seats_left,
                              array_agg(week order by week) filter (where seats_left > 0) as free_weeks
                       from (select ow.week::text, ow.seats,
                                    greatest(0, ow.seats - (select count(*) from placement p
                                                            where p.offer_id = o.id and p.week = ow.week and p.confirmed)::int
                                    ) as seats_left
                             from offer_week ow where ow.offer_id = o.id) each_week) w
              on w.free_weeks is not null
where o.status = 'PUBLISHED' and c.status = 'VERIFIED' and not c.paused and not c.silent;

-- Writes, changes or removes the rows of these offers, as the view has them.
create function show_offers(ids uuid[]) returns void language plpgsql as $$
begin
    -- Who changes the same offer meanwhile goes before or after us, and the later one sees what the other did.
    perform from offer where id = any (ids) order by id for no key update;
    delete from shown_offer s
    where s.offer_id = any (ids) and not exists (select from offer_to_show v where v.offer_id = s.offer_id);
    insert into shown_offer (offer_id, trade_code, programmes, lat, lon, day_start, day_end, published_at, free_weeks, words,
                             title, company_id, company_name, commune_code, commune_name, weeks, seats, seats_left, accessibility,
                             company_size, reserved_for, reserved_until)
    select * from offer_to_show where offer_id = any (ids)
    on conflict (offer_id) do update set
        trade_code = excluded.trade_code, programmes = excluded.programmes, lat = excluded.lat, lon = excluded.lon,
        day_start = excluded.day_start, day_end = excluded.day_end, published_at = excluded.published_at,
        free_weeks = excluded.free_weeks, words = excluded.words, title = excluded.title,
        company_id = excluded.company_id, company_name = excluded.company_name, commune_code = excluded.commune_code,
        commune_name = excluded.commune_name, weeks = excluded.weeks, seats = excluded.seats,
        seats_left = excluded.seats_left, accessibility = excluded.accessibility, company_size = excluded.company_size,
        reserved_for = excluded.reserved_for, reserved_until = excluded.reserved_until;
end $$;

create function show_this_offer() returns trigger language plpgsql as $$
begin
    perform show_offers(array [new.id]);
    return null;
end $$;
create trigger shown after insert or update on offer for each row execute function show_this_offer();

create function show_offer_of_week() returns trigger language plpgsql as $$
begin
    perform show_offers(array [coalesce(new.offer_id, old.offer_id)]);
    return null;
end $$;
create trigger shown after insert or update or delete on offer_week for each row execute function show_offer_of_week();
create trigger shown_when_given after insert on placement for each row when (new.confirmed)
    execute function show_offer_of_week();
create trigger shown_when_changed after update on placement for each row when (old.confirmed <> new.confirmed)
    execute function show_offer_of_week();

create function show_offers_of_company() returns trigger language plpgsql as $$
begin
    perform show_offers(array(select id from offer where company_id = new.id));
    return null;
end $$;
create trigger shown after update on company for each row
    when ((old.status, old.paused, old.silent, old.name, old.activity, old.size)
          is distinct from (new.status, new.paused, new.silent, new.name, new.activity, new.size))
    execute function show_offers_of_company();

-- A workplace that is corrected moves its offers on the map.
create function show_offers_of_workplace() returns trigger language plpgsql as $$
begin
    perform show_offers(array(select id from offer where workplace_id = new.id));
    return null;
end $$;
create trigger shown after update on workplace for each row
    when ((old.lat, old.lon, old.commune_code, old.commune_name)
          is distinct from (new.lat, new.lon, new.commune_code, new.commune_name))
    execute function show_offers_of_workplace();

create function show_offers_of_trade() returns trigger language plpgsql as $$
begin
    perform show_offers(array(select id from offer where trade_code = new.code));
    return null;
end $$;
create trigger shown after update on trade for each row
    when ((old.label, old.family_label, old.words) is distinct from (new.label, new.family_label, new.words))
    execute function show_offers_of_trade();
