-- What the other services told application-service: a class with its weeks, companies with an offer each, students.
create function nth(n bigint) returns uuid immutable language sql
    return ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;
insert into school (id, version, name, staff) values ('0240001W', 1, 'Collège', '{}');
insert into school_class (id, school_id, name, weeks) values (nth(0), '0240001W', '3e A', array[:week]);
insert into company (id, version, name, status, members)
    select nth(n), 1, 'Fournil ' || n, 'VERIFIED', array['company-' || n] from generate_series(0, :offers - 1) n;
insert into offer (id, version, company_id, title, commune_name, programmes, status)
    select nth(n), 1, nth(n), 'Boulangerie', 'Ribérac', array['3e'], 'PUBLISHED'
    from generate_series(0, :offers - 1) n;
insert into seat_ledger (offer_id, week, seats) select nth(n), :week, :seats from generate_series(0, :offers - 1) n;
insert into student (id, version, account_id, school_id, class_id, programme, birth_month, guardians, status)
    select nth(n), 1, 'student-' || n, '0240001W', nth(0), '3e', '2012-05', '{}', 'ENROLLED'
    from generate_series(0, :students - 1) n;
analyze;
