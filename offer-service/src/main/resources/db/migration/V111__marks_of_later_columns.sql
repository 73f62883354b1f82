comment on column given_feed.id is 'not personal';
comment on column given_feed.name is 'not personal';
comment on column given_feed.given_at is 'not personal';
comment on column given_feed.withdrawn_at is 'not personal';
comment on column given_feed.withdrawn_by is 'personal: operator-acts';
comment on column given_feed.address is 'not personal';
comment on column given_feed.etag is 'not personal';
comment on column given_feed.last_modified is 'not personal';
comment on column given_feed.fetch_due is 'not personal';
comment on column given_feed.fetch_claim is 'not personal';
comment on column given_feed.fetch_claimed_until is 'not personal';
comment on column given_feed.fetched_at is 'not personal';
comment on column given_feed.fetch_result is 'not personal';
comment on column given_feed.fetch_status is 'not personal';

comment on column feed_version.id is 'not personal';
comment on column feed_version.feed_id is 'not personal';
comment on column feed_version.number is 'not personal';
comment on column feed_version.file_name is 'not personal';
comment on column feed_version.size is 'not personal';
comment on column feed_version.sha256 is 'not personal';
comment on column feed_version.chunks is 'not personal';
comment on column feed_version.given_by is 'personal: operator-acts';
comment on column feed_version.given_at is 'not personal';
comment on column feed_version.state is 'not personal';
comment on column feed_version.percent is 'not personal';
comment on column feed_version.claim is 'not personal';
comment on column feed_version.claimed_until is 'not personal';
comment on column feed_version.attempts is 'not personal';
comment on column feed_version.checked_at is 'not personal';
comment on column feed_version.first_day is 'not personal';
comment on column feed_version.last_day is 'not personal';
comment on column feed_version.lines is 'not personal';
comment on column feed_version.stops is 'not personal';
comment on column feed_version.trips is 'not personal';
comment on column feed_version.problems is 'not personal';

comment on column feed_chunk.version_id is 'not personal';
comment on column feed_chunk.number is 'not personal';
comment on column feed_chunk.bytes is 'not personal';

comment on column operator_act.id is 'not personal';
comment on column operator_act.company_id is 'not personal';
comment on column operator_act.offer_id is 'not personal';
comment on column operator_act.kind is 'not personal';
comment on column operator_act.subject is 'not personal';
comment on column operator_act.reason is 'not personal';
comment on column operator_act.account_id is 'personal: operator-acts';
comment on column operator_act.by_name is 'personal: operator-acts';
comment on column operator_act.at is 'not personal';

comment on column operator_change.act_id is 'not personal';
comment on column operator_change.field is 'not personal';
comment on column operator_change.before is 'not personal';
comment on column operator_change.after is 'not personal';

comment on column offer.trade_words is 'not personal';
