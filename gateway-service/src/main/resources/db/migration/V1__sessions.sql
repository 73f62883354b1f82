-- Sessions of the browsers, in the tables of Spring Session JDBC: any replica serves any session.
create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null,
    -- Milliseconds since 1970, as are last_access_time and expiry_time.
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    -- Seconds.
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index spring_session_by_id on spring_session (session_id);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);
comment on column spring_session.primary_id is 'personal: sessions';
comment on column spring_session.session_id is 'personal: sessions';
comment on column spring_session.creation_time is 'personal: sessions';
comment on column spring_session.last_access_time is 'personal: sessions';
comment on column spring_session.max_inactive_interval is 'personal: sessions';
comment on column spring_session.expiry_time is 'personal: sessions';
comment on column spring_session.principal_name is 'personal: sessions';

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
comment on column spring_session_attributes.session_primary_id is 'personal: sessions';
comment on column spring_session_attributes.attribute_name is 'personal: sessions';
comment on column spring_session_attributes.attribute_bytes is 'personal: sessions';
