-- For pgbench: the applications of the same students by their primary keys; :back is 1 / 7919 modulo their number.
\set group random(0, :groups - 1)
select student_id, week, status from application
    where id = any(array(
        select nth(n * :back::bigint % :students::bigint + year * :students::bigint)
        from generate_series(:from::bigint + :group::int * :size::int,
                             :from::bigint + :group::int * :size::int + :size::int - 1) n,
             generate_series(0, 4) year));
