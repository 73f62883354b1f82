-- Who has a school's desk open is told, at the commit, that something on it has changed: the school's id and not what.
-- Equal notifications of one transaction are one, so that an import rings once.
create function ring_desk_of_school() returns trigger language plpgsql as $$
begin
    perform pg_notify('desk', coalesce(new.school_id, old.school_id));
    return null;
end $$;

create function ring_desk_of_student() returns trigger language plpgsql as $$
begin
    perform pg_notify('desk', school_id) from student where id = new.student_id;
    return null;
end $$;

create function ring_desk_of_class() returns trigger language plpgsql as $$
begin
    perform pg_notify('desk', school_id) from school_class where id = new.class_id;
    return null;
end $$;

create trigger student_rings_desk
    -- Not for the home, which no desk shows.
    after insert or delete or update of class_id, first_name, last_name, birth_date, email, account_id, username,
                                        signed_in_at, left_at on student
    for each row execute function ring_desk_of_school();
create trigger class_rings_desk after insert or update or delete on school_class
    for each row execute function ring_desk_of_school();
create trigger code_rings_desk after insert or update of expires_at, used_at on sign_in_code
    for each row execute function ring_desk_of_student();
create trigger consent_rings_desk after insert on guardian_consent
    for each row execute function ring_desk_of_student();
create trigger encouragement_rings_desk after insert on encouragement
    for each row execute function ring_desk_of_student();
create trigger suggestion_rings_desk after insert on suggested_offer
    for each row execute function ring_desk_of_student();
create trigger letter_rings_desk after insert on class_letter
    for each row execute function ring_desk_of_class();
