-- A school enrols its pupils before they have accounts.
alter table student alter column account_id drop not null;
alter table student add column ine text;
alter table student add column email text;
alter table student add column left_at timestamptz;
-- What the pupil signs in with, once chosen for the code sheet.
alter table student add column username text unique;
-- When the pupil chose a password with a code.
alter table student add column signed_in_at timestamptz;
create unique index student_by_ine on student (school_id, ine) where left_at is null;

create unique index school_class_named on school_class (school_id, name);

-- Guardians as the school knows them; account_id once theirs is there.
create table guardian_contact (
    student_id uuid     not null references student on delete cascade,
    position   smallint not null check (position in (1, 2)),
    name       text,
    email      text,
    phone      text,
    account_id text,
    primary key (student_id, position)
);
create index guardian_contact_by_email on guardian_contact (email);
