-- What a company may read of a pupil's words before it has accepted, decided when they were written: the names that are
-- taken out are in the writer's token then, and no service keeps them. Absent for what was written before this.
alter table application add column motivation_masked text;
alter table message add column masked text;
