-- Whether a guardian agreed, as school-service tells it; null: not told yet.
alter table student add column guardian_consent boolean;
comment on column student.guardian_consent is 'personal: copies';
