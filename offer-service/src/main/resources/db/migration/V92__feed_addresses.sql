-- A feed may have an address, from which it is fetched each day.
alter table given_feed add column address text check (length(address) between 1 and 500);
-- What the address said of the version that was fetched last, for the next question.
alter table given_feed add column etag text;
alter table given_feed add column last_modified text;
-- Absent without an address.
alter table given_feed add column fetch_due timestamptz;
-- Who fetches holds it until then; a replica that dies lets it go by itself.
alter table given_feed add column fetch_claim uuid;
alter table given_feed add column fetch_claimed_until timestamptz;
alter table given_feed add column fetched_at timestamptz;
alter table given_feed add column fetch_result text
    check (fetch_result in ('RECEIVED', 'UNCHANGED', 'STATUS', 'TOO_LARGE', 'TIMED_OUT', 'UNREACHABLE', 'NOT_PUBLIC',
                            'REDIRECTS'));
-- The HTTP status, where that is the result.
alter table given_feed add column fetch_status int;

create index given_feed_fetch_due on given_feed (fetch_due) where fetch_due is not null;
