-- Why an order will never be filled as it is; with the outcome REFUSED alone.
alter table account_order add column reason text;

-- Who can mend it sees it on the desk at once, and sees it go.
create function ring_desk_of_order() returns trigger language plpgsql as $$
begin
    perform pg_notify('desk', s.school_id) from student s
    where new.kind = 'STUDENT' and s.id::text = new.subject
       or new.kind = 'GUARDIAN' and s.id in (select student_id from guardian_contact where email = new.subject);
    perform pg_notify('desk', m.school_id) from staff_member m
    where new.kind = 'STAFF' and m.member_id::text = new.subject;
    return null;
end $$;
create trigger order_rings_desk after update of outcome on account_order
    for each row when (old.outcome is distinct from new.outcome and 'REFUSED' in (old.outcome, new.outcome))
    execute function ring_desk_of_order();
