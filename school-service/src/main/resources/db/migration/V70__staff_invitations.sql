-- Who is invited is on the list before there is an account: a member has an id of its own.
alter table staff_member drop constraint staff_member_pkey;
alter table staff_member
    -- Not called "id": a replica from before the update joins schools and their staff by that name.
    add column member_id    uuid primary key default gen_random_uuid(),
    alter column account_id drop not null,
    -- As whoever invited them wrote it, in lower case.
    add column email        text,
    add column name         text,
    -- Staff as a teacher is, and called otherwise.
    add column office       boolean not null default false,
    add column invited_at   timestamptz,
    -- When they first opened the school; absent for who was invited and has not come yet.
    add column active_since timestamptz,
    add constraint staff_member_can_be_reached check (account_id is not null or email is not null),
    add constraint staff_member_role_check check (role in ('PRINCIPAL', 'TEACHER') and not (office and role = 'PRINCIPAL'));
create unique index staff_member_account_once on staff_member (school_id, account_id);
create unique index staff_member_email_once on staff_member (school_id, email);
update staff_member set active_since = now();

alter table account_order drop constraint account_order_kind_check;
alter table account_order add constraint account_order_kind_check
    check (kind in ('STUDENT', 'GUARDIAN', 'LOCK', 'ACCESS', 'STAFF'));

-- Whoever is removed has an open desk closed at once.
create trigger staff_rings_desk after insert or update or delete on staff_member
    for each row execute function ring_desk_of_school();
