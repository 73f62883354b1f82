-- A school's applications lie all over the table, a page each: its desk reads what it needs of them from the index.
create index application_of_school on application (school_id) include (student_id, week, status);
drop index application_by_school;
-- Which it can where a vacuum has been since the page changed.
alter table application set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
