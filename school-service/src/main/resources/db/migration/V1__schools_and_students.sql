create table school (
    id           text primary key,
    version      bigint not null,
    name         text   not null,
    kind         text   not null,
    commune_code text   not null,
    email        text   not null
);

create table school_class (
    id        uuid primary key,
    school_id text   not null references school,
    name      text   not null,
    programme text   not null,
    weeks     text[] not null
);
create index school_class_by_school on school_class (school_id, name);

create table staff_member (
    school_id  text   not null references school,
    account_id text   not null,
    role       text   not null,
    class_ids  uuid[] not null,
    primary key (school_id, account_id)
);
create index staff_member_by_account on staff_member (account_id);

create table student (
    id           uuid primary key,
    version      bigint not null,
    account_id   text   not null unique,
    school_id    text   not null references school,
    class_id     uuid   not null references school_class,
    first_name   text   not null,
    last_name    text   not null,
    birth_date   date   not null,
    commune_code text   not null,
    -- The home point, encrypted: it leaves this table for nobody but the student.
    home         bytea
);
create index student_by_school on student (school_id, last_name, first_name);
create index student_by_class on student (class_id);

create table guardian (
    student_id uuid not null references student,
    account_id text not null,
    primary key (student_id, account_id)
);
create index guardian_by_account on guardian (account_id);
