-- Which teacher follows a pupil during the internship (professeur référent).
create table referent (
    student_id uuid        primary key references student on delete cascade,
    member_id  uuid        not null references staff_member on delete cascade,
    named_at   timestamptz not null
);
create index referent_by_member on referent (member_id);

comment on column referent.student_id is 'personal: students';
comment on column referent.member_id is 'personal: students';
comment on column referent.named_at is 'personal: students';
