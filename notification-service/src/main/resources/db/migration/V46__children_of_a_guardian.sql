-- Whether a guardian has several children, and so has to be told which one a note is about.
create index known_student_guardians on known_student using gin (guardian_account_ids);
