-- An account is closed when its pupil leaves and opened when they come back.
alter table account_order drop constraint account_order_kind_check;
alter table account_order add constraint account_order_kind_check
    check (kind in ('STUDENT', 'GUARDIAN', 'LOCK', 'ACCESS'));

insert into account_order (kind, subject, due_at)
    select 'ACCESS', id::text, now() from student where left_at is not null and account_id is not null;
