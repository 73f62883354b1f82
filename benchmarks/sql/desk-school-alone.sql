-- For pgbench: the students of a desk by their primary keys, :size of them from one of :groups.
\set group random(0, :groups - 1)
select id, first_name, last_name, class_id, school_id, email, account_id, birth_date, signed_in_at from student
    where id = any(array(select nth(n) from generate_series(:from::int + :group::int * :size::int,
                                                            :from::int + :group::int * :size::int + :size::int - 1) n));
