-- Whether a guardian has several children, and so has to be told which one a note is about.
create index student_guardians on student using gin (guardian_account_ids);
