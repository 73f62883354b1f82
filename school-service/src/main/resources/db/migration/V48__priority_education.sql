-- As the national directory has it: REP, REP_PLUS, or none.
alter table school add column priority_education text check (priority_education in ('REP', 'REP_PLUS'));
