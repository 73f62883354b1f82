-- All that people call a trade, in lower case and without accents. A few thousand, read as a whole: similarity to each
-- is what the search asks for.
create table trade_name (
    trade_code text not null references trade,
    name       text not null,
    primary key (trade_code, name)
);
