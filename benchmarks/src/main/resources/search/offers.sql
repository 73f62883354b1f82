-- Offers over France, as many as bench.offers says, two a company, as if companies had written them; the same each time.
-- Reads bench.commune, bench.trade and bench.week. Triggers and foreign keys rest meanwhile.
set session_replication_role = replica;
select setseed(0.5);

create table bench.share as
select code, name, lat, lon, sqrt(km2 / pi()) as radius,
       (sum(population) over (order by code))::float8 / sum(population) over () as upto
from bench.commune;
create index on bench.share (upto);

-- The first trades are offered more often than the last ones.
create table bench.firm as
select i,
       md5('company ' || i)::uuid as id,
       md5('workplace ' || i)::uuid as workplace,
       random() as commune,
       1 + floor((select count(*) from trade) * power(random(), 1.5))::int as trade,
       random() as ring,
       random() * 2 * pi() as angle
from generate_series(0, current_setting('bench.offers')::int / 2 - 1) i;
create table bench.numbered_trade as
select t.*, b.keywords, b.sentences, row_number() over (order by md5(t.code)) as n from trade t join bench.trade b using (code);
create index on bench.numbered_trade (n);
analyze bench.firm, bench.numbered_trade, bench.share;

insert into company (id, version, siret, name, activity, public_body, status, contact_email, registered_at, paused)
select f.id, 1, lpad(f.i::text, 14, '0'),
       initcap(t.keywords[1 + floor(random() * cardinality(t.keywords))]) || ' '
           || (array ['Martin', 'Bernard', 'Petit', 'Durand', 'Leroy', 'Moreau', 'Girard', 'Roux', 'Fontaine', 'Chevalier',
                      'Lambert', 'Mercier', 'Blanc', 'Faure', 'Perrin', 'Marchand', 'Barbier', 'Boyer', 'Lemaire', 'Noël'])
               [1 + floor(random() * 20)],
       t.family_label, false, case when random() < 0.97 then 'VERIFIED' else 'AWAITING_VERIFICATION' end,
       'accueil@entreprise.example', now(), random() < 0.02
from bench.firm f join bench.numbered_trade t on t.n = f.trade;

insert into workplace (id, company_id, label, address, commune_code, commune_name, lat, lon)
select f.workplace, f.id, 'Sur place', '1 rue du Marché', c.code, c.name,
       c.lat + sqrt(f.ring) * c.radius * sin(f.angle) / 111.2,
       c.lon + sqrt(f.ring) * c.radius * cos(f.angle) / 111.2 / cos(radians(c.lat))
from bench.firm f
         cross join lateral (select * from bench.share s where s.upto >= f.commune order by s.upto limit 1) c;

insert into offer (id, version, company_id, workplace_id, title, trade_code, description, programmes, day_start, day_end,
                   status, created_at, published_at)
select md5('offer ' || f.i || ' ' || twin)::uuid, 1, f.id, f.workplace,
       case floor(random() * 4)
           when 0 then 'Une semaine avec nous : ' || t.label
           when 1 then 'Découvrir le métier : ' || t.label
           when 2 then 'Stage ' || t.keywords[1 + floor(random() * cardinality(t.keywords))]
           else initcap(t.keywords[1]) || ', une semaine dans les coulisses' end,
       t.code,
       t.sentences[1] || ' ' || t.sentences[1 + floor(random() * cardinality(t.sentences))] || ' '
           || t.sentences[1 + floor(random() * cardinality(t.sentences))]
           || ' Regarder, essayer ce qui est permis, poser des questions à toute l’équipe.',
       case when random() < 0.6 then '{3e}'::text[] else '{3e,2de}' end,
       '09:00', '17:00', case when random() < 0.95 then 'PUBLISHED' else 'CLOSED' end,
       now() - random() * interval '200 days', now() - random() * interval '200 days'
from bench.firm f
         cross join generate_series(1, 2) twin
         join bench.numbered_trade t
              on t.n = case when twin = 1 then f.trade else 1 + (f.trade * 7 + f.i) % (select count(*) from trade) end;

-- Early weeks are wanted most. One to four an offer; of each sixth one seat is given.
insert into offer_week (offer_id, week, seats)
with wished as materialized (
    select o.id, floor(power(random(), 1.5) * (select count(*) from bench.week))::int as n, 1 + floor(random() * 2) as seats
    from offer o cross join generate_series(1, 4) where random() < 0.65)
select distinct on (id, n) id, week, seats from wished join bench.week using (n) order by id, n;
insert into placement (application_id, version, offer_id, week, confirmed)
select md5('placement ' || offer_id || week)::uuid, 1, offer_id, week, true from offer_week where random() < 0.16;

set session_replication_role = origin;
analyze company, workplace, offer, offer_week, placement;
