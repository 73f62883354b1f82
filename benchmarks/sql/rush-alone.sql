-- For pgbench: an application with the statements that application-service sends for one, in their order.
\set n :from + :client_id * :each + :i
\set i :i + 1
\set offer mod(:n, :offers)
begin;
select * from student where account_id = 'student-' || :n and status = 'ENROLLED';
select o.*, o.status = 'PUBLISHED' and c.status = 'VERIFIED' as open
    from offer o join company c on c.id = o.company_id where o.id = nth(:offer);
select reserved_until from offer
    where id = nth(:offer) and reserved_until >= current_date and reserved_for <> '0240001W'
      and not (reserved_for = 'PRIORITY' and exists (select from school where id = '0240001W' and priority));
select paused, candidates_per_month from company where id = nth(:offer);
select seats - taken from seat_ledger where offer_id = nth(:offer) and week = :week and seats > 0;
select exists (select from school_class where id = nth(0) and :week = any(weeks));
select id from student where id = nth(:n) for update;
select exists (select from placed_week where student_id = nth(:n) and week = :week);
select * from application where student_id = nth(:n) and status in ('SUBMITTED', 'SEEN', 'ACCEPTED')
    order by id for update;
insert into application (id, version, offer_id, company_id, student_id, school_id, week, programme, motivation,
                         first_name, status, submitted_at, answer_by)
    values (nth(:n), 1, nth(:offer), nth(:offer), nth(:n), '0240001W', :week, '3e',
            'J’aimerais voir comment on travaille chez vous, du matin au soir.', 'Léa', 'SUBMITTED', now(),
            current_date + 15);
insert into application_step (application_id, version, status, actor, at)
    values (nth(:n), 1, 'SUBMITTED', 'STUDENT', now());
update outbox_record set status = 'NEW' where id = nth(:n)::text;
insert into outbox_record (id, status, record_key, record_type, payload, context, partition_no, created_at,
                           completed_at, failure_count, failure_reason, next_retry_at, handler_id)
    values (nth(:n)::text, 'NEW', nth(:n)::text, 'fr.stagein.platform.outbox.OutgoingEvent', repeat('state ', 120),
            '{"traceparent":"00-00000000000000000000000000000000-0000000000000000-01"}', mod(:n, 256), now(), null, 0,
            null, now(), 'fr.stagein.platform.outbox.KafkaRelay#handle');
commit;
select a.*, o.title, o.commune_name, c.name as company_name
    from application a left join offer o on o.id = a.offer_id left join company c on c.id = a.company_id
    where a.id = nth(:n);
select application_id, status, at, actor from application_step where application_id in (nth(:n))
    order by application_id, version;
