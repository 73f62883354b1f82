-- The tables of Namastack's outbox 1.6, as its own schema file has them.
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
create index outbox_record_by_key on outbox_record (record_key, created_at);
create index outbox_record_due on outbox_record (partition_no, status, next_retry_at);
create index outbox_record_by_key_open on outbox_record (record_key, completed_at, created_at);

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

create table outbox_partition (
    partition_number int primary key,
    instance_id      varchar(255),
    version          bigint      not null default 0,
    updated_at       timestamptz not null
);

-- Which events an effect has had: written in the effect's own transaction.
create table consumed_event (
    consumer    varchar(100) not null,
    event_id    uuid         not null,
    consumed_at timestamptz  not null default now(),
    primary key (consumer, event_id)
);
