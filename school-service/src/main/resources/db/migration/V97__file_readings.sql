-- Who of a school opened one pupil's file, what of it and on which day. Lists of a class open nobody's.
create table file_reading (
    student_id uuid        not null references student on delete cascade,
    account_id text        not null,
    -- From the token of that day: who has left the list of staff is named still.
    name       text,
    role       text        not null check (role in ('PRINCIPAL', 'TEACHER', 'OFFICE')),
    what       text        not null check (what in ('CARD', 'INTERESTS', 'WAY', 'CODE', 'EXPORT')),
    day        date        not null,
    first_at   timestamptz not null,
    primary key (student_id, account_id, what, day)
);
create index file_reading_by_account on file_reading (account_id);
create index file_reading_by_day on file_reading (day);

comment on column file_reading.student_id is 'personal: readings';
comment on column file_reading.account_id is 'personal: readings';
comment on column file_reading.name is 'personal: readings';
comment on column file_reading.role is 'personal: readings';
comment on column file_reading.what is 'personal: readings';
comment on column file_reading.day is 'personal: readings';
comment on column file_reading.first_at is 'personal: readings';
