-- Whether the last state that was published of a student says what their guardians said. Those from before do not: they
-- are told again, some at a time.
alter table student add column consent_told boolean not null default false;
alter table student alter column consent_told set default true;
create index student_consent_untold on student (id) where not consent_told;
comment on column student.consent_told is 'not personal';
