-- What the other services told application-service: a school with its teachers and head, pupils with a mother each, and a
-- company with an offer for each of them.
create function nth(n bigint) returns uuid immutable language sql
    return ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;
insert into school (id, version, name, staff)
    select '0240001W', 1, 'Collège', array_agg('teacher-' || n) || 'head' from generate_series(0, :teachers - 1) n;
insert into school_class (id, school_id, name, weeks) values (nth(0), '0240001W', '3e A', array[:week]);
insert into company (id, version, name, status, members)
    select nth(n), 1, 'Fournil ' || n, 'VERIFIED', array['company-' || n] from generate_series(0, :pupils - 1) n;
insert into offer (id, version, company_id, title, commune_name, programmes, status)
    select nth(n), 1, nth(n), 'Boulangerie', 'Ribérac', array['3e'], 'PUBLISHED'
    from generate_series(0, :pupils - 1) n;
insert into seat_ledger (offer_id, week, seats) select nth(n), :week, 1 from generate_series(0, :pupils - 1) n;
insert into student (id, version, account_id, school_id, class_id, programme, birth_month, guardians, status)
    select nth(n), 1, 'student-' || n, '0240001W', nth(0), '3e', '2012-05', array['mother-' || n], 'ENROLLED'
    from generate_series(0, :pupils - 1) n;
analyze;
