-- Who of a school opened one pupil's applications, and on which day. Its desk's list opens nobody's.
create table file_reading (
    student_id uuid        not null,
    account_id text        not null,
    -- From the token of that day: no list of staff here has names.
    name       text,
    role       text        not null check (role in ('PRINCIPAL', 'TEACHER')),
    day        date        not null,
    first_at   timestamptz not null,
    primary key (student_id, account_id, day)
);
create index file_reading_by_account on file_reading (account_id);
create index file_reading_by_day on file_reading (day);

-- The same of the words, which are read with these. Absent for what was read before.
alter table conversation_reading add column name text;

comment on column file_reading.student_id is 'personal: application-readings';
comment on column file_reading.account_id is 'personal: application-readings';
comment on column file_reading.name is 'personal: application-readings';
comment on column file_reading.role is 'personal: application-readings';
comment on column file_reading.day is 'personal: application-readings';
comment on column file_reading.first_at is 'personal: application-readings';
comment on column conversation_reading.name is 'personal: conversations';
