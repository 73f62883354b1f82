-- What each column holds of people: a kind of docs and territories/common/retention.yaml, or nothing. A table that comes
-- later marks its columns itself; PersonalColumnsTest fails for one that is not marked.

comment on column spring_session.primary_id is 'personal: sessions';
comment on column spring_session.session_id is 'personal: sessions';
comment on column spring_session.creation_time is 'personal: sessions';
comment on column spring_session.last_access_time is 'personal: sessions';
comment on column spring_session.max_inactive_interval is 'personal: sessions';
comment on column spring_session.expiry_time is 'personal: sessions';
comment on column spring_session.principal_name is 'personal: sessions';

comment on column spring_session_attributes.session_primary_id is 'personal: sessions';
comment on column spring_session_attributes.attribute_name is 'personal: sessions';
comment on column spring_session_attributes.attribute_bytes is 'personal: sessions';
