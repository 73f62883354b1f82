-- What every service with events has: what it sends (outbox), and what it has received. Migrations of the platform are
-- numbered 0.x, so that they run before a service's own.

-- The three tables of Namastack's outbox 1.6, with its own names and types. A round takes the oldest records first, then reads
-- by key what it took. What record_key and payload hold of people differs: each service marks these two columns itself.
create table outbox_record (
    id             varchar(255) primary key,
    status         varchar(20)  not null,
    record_key     varchar(255) not null,
    record_type    varchar(255) not null,
    payload        text         not null,
    context        text,
    created_at     timestamptz  not null,
    completed_at   timestamptz,
    failure_count  int          not null,
    failure_reason varchar(1000),
    next_retry_at  timestamptz  not null,
    partition_no   int          not null,
    handler_id     varchar(1000) not null
);
create index outbox_record_oldest on outbox_record (created_at);
create index outbox_record_by_key on outbox_record (record_key, created_at);
comment on column outbox_record.id is 'not personal';
comment on column outbox_record.status is 'not personal';
comment on column outbox_record.record_type is 'not personal';
comment on column outbox_record.context is 'not personal';
comment on column outbox_record.created_at is 'not personal';
comment on column outbox_record.completed_at is 'not personal';
comment on column outbox_record.failure_count is 'not personal';
comment on column outbox_record.failure_reason is 'not personal';
comment on column outbox_record.next_retry_at is 'not personal';
comment on column outbox_record.partition_no is 'not personal';
comment on column outbox_record.handler_id is 'not personal';

create table outbox_instance (
    instance_id    varchar(255) primary key,
    hostname       varchar(255) not null,
    port           int          not null,
    status         varchar(50)  not null,
    started_at     timestamptz  not null,
    last_heartbeat timestamptz  not null,
    created_at     timestamptz  not null,
    updated_at     timestamptz  not null
);
comment on column outbox_instance.instance_id is 'not personal';
comment on column outbox_instance.hostname is 'not personal';
comment on column outbox_instance.port is 'not personal';
comment on column outbox_instance.status is 'not personal';
comment on column outbox_instance.started_at is 'not personal';
comment on column outbox_instance.last_heartbeat is 'not personal';
comment on column outbox_instance.created_at is 'not personal';
comment on column outbox_instance.updated_at is 'not personal';

create table outbox_partition (
    partition_number int primary key,
    instance_id      varchar(255),
    version          bigint      not null default 0,
    updated_at       timestamptz not null
);
comment on column outbox_partition.partition_number is 'not personal';
comment on column outbox_partition.instance_id is 'not personal';
comment on column outbox_partition.version is 'not personal';
comment on column outbox_partition.updated_at is 'not personal';

-- Which events an effect has had: written in the effect's own transaction.
create table consumed_event (
    consumer    varchar(100) not null,
    event_id    uuid         not null,
    consumed_at timestamptz  not null default now(),
    primary key (consumer, event_id)
);
comment on column consumed_event.consumer is 'not personal';
comment on column consumed_event.event_id is 'not personal';
comment on column consumed_event.consumed_at is 'not personal';
