-- Its pupils and their guardians read the letters of a class here; their text goes nowhere else.
create index class_letter_by_class on class_letter (class_id, written_at desc);
