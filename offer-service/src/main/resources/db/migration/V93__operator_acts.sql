-- What the operator did to a company, its workplaces and its offers: written once, never changed.
create table operator_act (
    id         uuid        primary key,
    company_id uuid        not null references company,
    offer_id   uuid        references offer,
    kind       text        not null,
    -- What it was about at that time: the title of the offer, the name of the workplace.
    subject    text,
    reason     text,
    -- Who: personal data of a member of staff, read by the operator alone.
    account_id text        not null,
    by_name    text        not null,
    at         timestamptz not null,
    constraint operator_act_against_somebody_has_reason
        check (reason is not null or kind not in ('REJECTED', 'SUSPENDED', 'OFFER_RETURNED', 'OFFER_TAKEN_DOWN'))
);
create index operator_act_by_company on operator_act (company_id, at desc);

create table operator_change (
    act_id uuid not null references operator_act,
    field  text not null,
    before text not null,
    after  text not null,
    primary key (act_id, field)
);

-- Lower case, no accents, single spaces; a saint is written in full. The dictionary is named, as an index asks.
create function plain_words(words text) returns text
    language sql immutable strict parallel safe as $$
select trim(regexp_replace(regexp_replace(regexp_replace(
    lower(public.unaccent('public.unaccent'::regdictionary, words)),
    '[^a-z0-9]+', ' ', 'g'), '\mste\M', 'sainte', 'g'), '\mst\M', 'saint', 'g'))
$$;
create index company_by_plain_name on company
    using gin (plain_words(name || ' ' || coalesce(registry_name, '')) gin_trgm_ops);
create index workplace_by_plain_commune on workplace using gin (plain_words(commune_name) gin_trgm_ops);
create index offer_by_plain_title on offer using gin (plain_words(title) gin_trgm_ops);
create index offer_by_trade on offer (trade_code);

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
