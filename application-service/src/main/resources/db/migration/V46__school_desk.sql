-- When the student was heard to have left: what is open of theirs ends an hour later.
alter table student add column left_at timestamptz;
update student set left_at = now() where status = 'LEFT';
create index student_gone on student (left_at) where status = 'LEFT';

-- The member of staff who wrote it down for the student; null for the student.
alter table found_place add column entered_by text;
