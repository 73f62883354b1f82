-- What else offers are chosen by: for whom they are kept, what of the place is made for whom, how large the company is.
alter table shown_offer
    add column accessibility  text[] not null default '{}',
    add column company_size   text,
    add column reserved_for   text,
    add column reserved_until date;

create or replace view offer_to_show as
select o.id as offer_id, o.trade_code, o.programmes, at.lat, at.lon, o.day_start, o.day_end,
       coalesce(o.published_at, o.created_at) as published_at, w.free_weeks,
       setweight(to_tsvector('fr', o.title), 'A')
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

create or replace function show_offers(ids uuid[]) returns void language plpgsql as $$
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

drop trigger shown on company;
create trigger shown after update on company for each row
    when ((old.status, old.paused, old.silent, old.name, old.activity, old.size)
          is distinct from (new.status, new.paused, new.silent, new.name, new.activity, new.size))
    execute function show_offers_of_company();

select show_offers(array(select id from offer));
