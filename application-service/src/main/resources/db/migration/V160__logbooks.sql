-- What a student writes down of an internship, day by day. A row once something was written or shared.
create table logbook (
    agreement_id uuid primary key references agreement on delete cascade,
    student_id   uuid    not null,
    week         char(8) not null,
    -- Since when the school and the guardians may read it; absent while it is the student's alone.
    shared_at    timestamptz
);
create index logbook_by_student on logbook (student_id);
create index logbook_by_week on logbook (week);

create table logbook_day (
    agreement_id uuid        not null references logbook on delete cascade,
    day          date        not null,
    -- Of two tabs that write the same day, one does.
    revision     int         not null check (revision > 0),
    -- The smiley, and the answers with their questions, as JSON.
    content      bytea       not null,
    changed_at   timestamptz not null,
    primary key (agreement_id, day)
);

comment on column logbook.agreement_id is 'personal: logbooks';
comment on column logbook.student_id is 'personal: logbooks';
comment on column logbook.week is 'personal: logbooks';
comment on column logbook.shared_at is 'personal: logbooks';
comment on column logbook_day.agreement_id is 'personal: logbooks';
comment on column logbook_day.day is 'personal: logbooks';
comment on column logbook_day.revision is 'not personal';
comment on column logbook_day.content is 'personal: logbooks, encrypted';
comment on column logbook_day.changed_at is 'personal: logbooks';
