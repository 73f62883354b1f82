-- application-service's part of the same territory: five applications a student, in the order of the year, so that a
-- school's lie far apart. The :n-th is of student n * 7919 modulo their number.
create function nth(n bigint) returns uuid immutable language sql
    return ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;
create function uai(n bigint) returns text immutable language sql
    return '024' || lpad(n::text, 4, '0') || substr('ABCDEFGHJKLMNPRSTUVWXYZ', ((240000 + n) % 23)::int + 1, 1);
create function school_of(student bigint) returns bigint immutable language sql
    return case when student < :schools * 600 then student / 600 else :schools + (student - :schools * 600) / 28 end;
create function students() returns bigint immutable language sql return :schools * 600 + :small * 28;
insert into school (id, version, name, staff)
    select uai(n), 1, 'Collège ' || n, array['head-' || n] from generate_series(0, :schools + :small) n;
insert into student (id, version, account_id, school_id, class_id, programme, birth_month, guardians, status)
    select nth(n), 1, 'student-' || n, uai(school_of(n)), nth(school_of(n) * 100), '3e', '2012-05', '{}', 'ENROLLED'
    from generate_series(0, students() - 1) n;
insert into application (id, version, offer_id, company_id, student_id, school_id, week, programme, motivation,
                         first_name, status, submitted_at, answer_by)
    select nth(n), 3, nth(n / 7 % 5000), nth(n / 7 % 2500), nth(student), uai(school_of(student)),
           '2027-W' || lpad((5 + n / students())::text, 2, '0'), '3e', repeat('J’aime travailler de mes mains. ', 8),
           'Prénom', case n / students()
                         when 0 then 'DECLINED' when 1 then 'EXPIRED' when 2 then 'WITHDRAWN' when 3 then 'SUBMITTED'
                         else case when n % 5 < 3 then 'CONFIRMED' else 'ACCEPTED' end end,
           now() - (5 * students() - n) * interval '10 seconds', current_date + 15
    from (select n, n * 7919 % students() as student from generate_series(0, 5 * students() - 1) n) made;
insert into placed_week (student_id, week, place_id)
    select student_id, week, id from application where status = 'CONFIRMED';
insert into found_place (id, student_id, school_id, week, company_name, address, commune, contact_person, contact_phone,
                         trade, day_start, day_end, found_at)
    select nth(n), nth(n), uai(school_of(n)), '2027-W04', 'Garage', '1 rue du Pont', 'Ribérac', 'M. Petit',
           -- In clear until the benchmark seals it.
           convert_to('0553000000', 'UTF8'), 'Mécanique', '09:00', '17:00', now()
    from generate_series(0, students() - 1, 20) n;
