-- A round takes the oldest first, and reads by key what it took: three indexes to keep where there were four.
create index outbox_record_oldest on outbox_record (created_at);
drop index outbox_record_due;
drop index outbox_record_by_key_open;
