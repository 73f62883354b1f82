-- Orders to erase a person. Of whom it was says nothing any more once it is done: the ids belong to nobody then.
create table erasure (
    id         uuid primary key,
    subject    text        not null check (subject in ('STUDENT', 'ACCOUNT')),
    student_id uuid,
    -- Of the pupil, for the head who decides.
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

create table erasure_report (
    erasure_id  uuid        not null references erasure on delete cascade,
    part        text        not null,
    rows        int         not null,
    reported_at timestamptz not null,
    primary key (erasure_id, part)
);

alter table account_order drop constraint account_order_kind_check;
alter table account_order add constraint account_order_kind_check
    check (kind in ('STUDENT', 'GUARDIAN', 'LOCK', 'ACCESS', 'STAFF', 'ERASE', 'ORPHAN'));

-- A pupil's file goes as a whole.
alter table guardian drop constraint guardian_student_id_fkey;
alter table guardian add constraint guardian_student_id_fkey foreign key (student_id) references student on delete cascade;

-- When the pupil was last on a list, or did something: who is forgotten on a list is not kept for ever.
alter table student add column touched_at timestamptz not null default now();
create function touch_student() returns trigger language plpgsql as $$
begin
    new.touched_at := now();
    return new;
end $$;
create trigger student_touched before update on student for each row execute function touch_student();
create index student_left on student (left_at) where left_at is not null;

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
comment on column erasure_report.erasure_id is 'not personal';
comment on column erasure_report.part is 'not personal';
comment on column erasure_report.rows is 'not personal';
comment on column erasure_report.reported_at is 'not personal';
comment on column student.touched_at is 'personal: students';
