-- Package desk: what staff do for a class, and the notifications that keep an open desk up to date.

-- The offers that staff may suggest, told by offer-service.
create table offer (
    id             uuid primary key,
    version        bigint  not null,
    programmes     text[]  not null,
    published      boolean not null,
    -- A school's UAI, or PRIORITY for all of priority education; until the end of that day.
    reserved_for   text,
    reserved_until date,
    constraint known_offer_reserved_for_whom_and_how_long check ((reserved_for is null) = (reserved_until is null))
);
comment on column offer.id is 'not personal';
comment on column offer.version is 'not personal';
comment on column offer.programmes is 'not personal';
comment on column offer.published is 'not personal';
comment on column offer.reserved_for is 'not personal';
comment on column offer.reserved_until is 'not personal';

-- A student is encouraged once a day at most, whoever presses.
create table encouragement (
    student_id uuid        not null references student on delete cascade,
    day        date        not null,
    made_by    text        not null,
    made_at    timestamptz not null,
    primary key (student_id, day)
);
comment on column encouragement.student_id is 'personal: students';
comment on column encouragement.day is 'personal: students';
comment on column encouragement.made_by is 'personal: students';
comment on column encouragement.made_at is 'personal: students';

create table suggested_offer (
    student_id uuid        not null references student on delete cascade,
    offer_id   uuid        not null,
    made_by    text        not null,
    made_at    timestamptz not null,
    primary key (student_id, offer_id)
);
comment on column suggested_offer.student_id is 'personal: students';
comment on column suggested_offer.offer_id is 'personal: students';
comment on column suggested_offer.made_by is 'personal: students';
comment on column suggested_offer.made_at is 'personal: students';

-- What staff wrote to a class, and who wrote it. Its students and their guardians read it here; the text goes nowhere else.
create table class_letter (
    id           uuid        primary key,
    class_id     uuid        not null references school_class,
    text         text        not null check (length(text) <= 2000),
    to_guardians boolean     not null,
    students     int         not null,
    written_by   text        not null,
    author       text        not null,
    written_on   date        not null,
    written_at   timestamptz not null
);
-- A second click or a second tab sends nothing again.
create unique index class_letter_once_a_day on class_letter (class_id, written_on, md5(text));
create index class_letter_by_class on class_letter (class_id, written_at desc);
comment on column class_letter.id is 'not personal';
comment on column class_letter.class_id is 'not personal';
comment on column class_letter.text is 'personal: class-letters';
comment on column class_letter.to_guardians is 'not personal';
comment on column class_letter.students is 'not personal';
comment on column class_letter.written_by is 'personal: class-letters';
comment on column class_letter.author is 'personal: class-letters';
comment on column class_letter.written_on is 'personal: class-letters';
comment on column class_letter.written_at is 'personal: class-letters';

-- Who has a school's desk open is told, at the commit, that something on it has changed: the school's id and not what.
-- Postgres sends equal notifications of one transaction once, so an import notifies once.
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

-- Whoever can mend an order that was refused sees it on the desk at once, and sees it go.
create function ring_desk_of_order() returns trigger language plpgsql as $$
begin
    perform pg_notify('desk', s.school_id) from student s
    where new.kind = 'STUDENT' and s.id::text = new.subject
       or new.kind = 'GUARDIAN' and s.id in (select student_id from guardian_contact where email = new.subject);
    perform pg_notify('desk', m.school_id) from staff_member m
    where new.kind = 'STAFF' and m.member_id::text = new.subject;
    return null;
end $$;

create trigger student_rings_desk
    -- Not for the home, which no desk shows.
    after insert or delete or update of class_id, first_name, last_name, birth_date, email, account_id, username,
                                        signed_in_at, left_at on student
    for each row execute function ring_desk_of_school();
create trigger class_rings_desk after insert or update or delete on school_class
    for each row execute function ring_desk_of_school();
-- Whoever is removed has an open desk closed at once.
create trigger staff_rings_desk after insert or update or delete on staff_member
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
create trigger order_rings_desk after update of outcome on account_order
    for each row when (old.outcome is distinct from new.outcome and 'REFUSED' in (old.outcome, new.outcome))
    execute function ring_desk_of_order();
