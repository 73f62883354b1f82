-- Package readings. Who of the school opened one student's file, what of it and on which day. Opening a list of a class opens
-- nobody's.

create table file_reading (
    student_id uuid        not null references student on delete cascade,
    account_id text        not null,
    -- From the token of that day: whoever has left the list of staff is still named.
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

-- Package erasures.

-- Orders to erase a person. Once one is done, nothing says whom it was about: the ids belong to nobody then.
create table erasure (
    id         uuid primary key,
    subject    text        not null check (subject in ('STUDENT', 'ACCOUNT')),
    student_id uuid,
    -- Of the student, for the head who decides.
    school_id  text,
    account_id text,
    state      text        not null check (state in ('ASKED', 'REFUSED', 'ORDERED', 'DONE')),
    asked_by   text        not null,
    asked_at   timestamptz,
    decided_at timestamptz,
    decided_by text,
    reason     text,
    due_at     timestamptz,
    -- When the services were told.
    told_at    timestamptz,
    done_at    timestamptz,
    constraint erasure_of_somebody check ((subject = 'STUDENT') = (student_id is not null)
                                          and (subject = 'STUDENT' or account_id is not null)),
    constraint erasure_in_order check ((state in ('ORDERED', 'DONE')) = (due_at is not null))
);
-- One at a time, however often somebody asks.
create unique index erasure_of_student_once on erasure (student_id) where state in ('ASKED', 'ORDERED');
create unique index erasure_of_account_once on erasure (account_id)
    where state in ('ASKED', 'ORDERED') and subject = 'ACCOUNT';
create index erasure_to_tell on erasure (due_at) where state = 'ORDERED' and told_at is null;
comment on column erasure.id is 'not personal';
comment on column erasure.subject is 'not personal';
comment on column erasure.student_id is 'personal: erasures';
comment on column erasure.school_id is 'not personal';
comment on column erasure.account_id is 'personal: erasures';
comment on column erasure.state is 'personal: erasures';
comment on column erasure.asked_by is 'personal: erasures';
comment on column erasure.asked_at is 'personal: erasures';
comment on column erasure.decided_at is 'personal: erasures';
comment on column erasure.decided_by is 'personal: erasures';
comment on column erasure.reason is 'personal: erasures';
comment on column erasure.due_at is 'not personal';
comment on column erasure.told_at is 'not personal';
comment on column erasure.done_at is 'personal: erasures';

create table erasure_report (
    erasure_id  uuid        not null references erasure on delete cascade,
    part        text        not null,
    rows        int         not null,
    reported_at timestamptz not null,
    primary key (erasure_id, part)
);
comment on column erasure_report.erasure_id is 'not personal';
comment on column erasure_report.part is 'not personal';
comment on column erasure_report.rows is 'not personal';
comment on column erasure_report.reported_at is 'not personal';

-- What the outbox holds of people here (its other columns are marked by the platform).
comment on column outbox_record.record_key is 'personal: students';
comment on column outbox_record.payload is 'personal: students';
