-- Where no trade of the catalogue fits, the company says it in its own words; the operator finds the trade that it is
-- before the offer is shown.
alter table offer
    alter column trade_code drop not null,
    add column trade_words text,
    add constraint offer_has_a_trade check (trade_code is not null or trade_words is not null),
    add constraint offer_on_show_has_a_trade_of_the_catalogue check (trade_code is not null or status <> 'PUBLISHED');
create index offer_by_plain_trade_words on offer using gin (plain_words(trade_words) gin_trgm_ops)
    where trade_words is not null;

-- What the company calls its trade finds the offer as its title does.
create or replace view offer_to_show as
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
