-- As the registry told when it registered; companies from before have none.
alter table company add column size text check (size in ('UNDER_10', 'UNDER_50', 'UNDER_250', 'FROM_250'));
