-- Students whose data is erased: an event about one of them that comes late is passed over. The id belongs to nobody any
-- more.
create table erased_pupil (
    student_id uuid primary key,
    erased_at  timestamptz not null default now()
);
comment on column erased_pupil.student_id is 'not personal';
comment on column erased_pupil.erased_at is 'not personal';

-- What the jobs that erase have done: one row a kind of data and day, the proof that they ran.
create table retention_run (
    kind   text        not null,
    day    date        not null,
    ran_at timestamptz not null,
    rows   int         not null,
    -- The next round tries again.
    failed boolean     not null default false,
    primary key (kind, day)
);
comment on column retention_run.kind is 'not personal';
comment on column retention_run.day is 'not personal';
comment on column retention_run.ran_at is 'not personal';
comment on column retention_run.rows is 'not personal';
comment on column retention_run.failed is 'not personal';
