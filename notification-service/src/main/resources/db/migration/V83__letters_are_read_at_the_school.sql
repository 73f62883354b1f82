-- A note says that a letter is there; its text is the school's alone.
update note set facts = facts - 'text' where kind = 'SCHOOL_WROTE';
