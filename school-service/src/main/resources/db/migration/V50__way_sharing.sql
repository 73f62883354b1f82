-- Whom a student lets see their way. No row: nobody.
create table way_sharing (
    student_id uuid primary key references student on delete cascade,
    guardians  boolean not null,
    school     boolean not null
);
