-- What a preview holds now says of each line which sheet it stands on, and what was set aside. Earlier ones, a day old at
-- most, cannot be told it: their file is dropped again.
update roster_import set roster = null where roster is not null;
