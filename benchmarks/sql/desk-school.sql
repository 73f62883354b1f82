-- school-service's territory: :schools colleges of 600 and :small of one class of 28, numbered after them.
create function nth(n bigint) returns uuid immutable language sql
    return ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;
create function uai(n bigint) returns text immutable language sql
    return '024' || lpad(n::text, 4, '0') || substr('ABCDEFGHJKLMNPRSTUVWXYZ', ((240000 + n) % 23)::int + 1, 1);
create function school_of(student bigint) returns bigint immutable language sql
    return case when student < :schools * 600 then student / 600 else :schools + (student - :schools * 600) / 28 end;
create function class_of(student bigint) returns bigint immutable language sql
    return school_of(student) * 100 + case when student < :schools * 600 then student % 600 / 28 else 0 end;
-- One more, empty, for the import of a class list.
insert into school (id, version, name, kind, commune_code, email)
    select uai(n), 1, 'Collège ' || n, 'COLLEGE', '24352', 'college' || n || '@example.org'
    from generate_series(0, :schools + :small) n;
insert into staff_member (school_id, account_id, role, class_ids)
    select uai(n), 'head-' || n, 'PRINCIPAL', '{}' from generate_series(0, :schools + :small) n;
insert into school_class (id, school_id, name, programme, weeks)
    select distinct on (class_of(n)) nth(class_of(n)), uai(school_of(n)), '3e ' || class_of(n) % 100, '3e', '{}'::text[]
    from generate_series(0, :schools * 600 + :small * 28 - 1) n;
-- Half have chosen a password with their code, a quarter have a card, a quarter nothing.
insert into student (id, version, account_id, school_id, class_id, first_name, last_name, birth_date, commune_code,
                     username, signed_in_at)
    select nth(n), 1, case when n % 2 = 0 then 'student-' || n end, uai(school_of(n)), nth(class_of(n)),
           'Prénom' || n % 997, 'Nom' || n * 7919 % 99991,
           -- In clear until the benchmark seals them.
           convert_to((date '2012-01-01' + (n % 500)::int)::text, 'UTF8'), '24352',
           'u' || n, case when n % 2 = 0 then now() end
    from generate_series(0, :schools * 600 + :small * 28 - 1) n;
insert into sign_in_code (student_id, hash, made_at, expires_at, used_at)
    select nth(n), sha256(n::text::bytea), now(), now() + interval '30 days', case when n % 2 = 0 then now() end
    from generate_series(0, :schools * 600 + :small * 28 - 1) n where n % 4 <> 3;
insert into guardian_contact (student_id, position, name, email)
    select nth(n), 1, 'Parent ' || n, 'parent' || n || '@example.org'
    from generate_series(0, :schools * 600 + :small * 28 - 1) n;
insert into guardian_consent (student_id, account_id, text_version, given, said_at)
    select nth(n), 'parent-' || n, '2026-11', n % 10 > 0, now()
    from generate_series(0, :schools * 600 + :small * 28 - 1) n where n % 3 > 0;
