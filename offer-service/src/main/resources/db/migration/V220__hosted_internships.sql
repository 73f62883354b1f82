-- How many a company has hosted: internships that all signed, as application-service tells. Nobody's name, and an id that
-- is nowhere else once the agreement is erased.
create table hosted_internship (
    agreement_id uuid primary key,
    version      bigint  not null,
    company_id   uuid    not null,
    week         char(8) not null,
    -- Absent while no half day is agreed, such as of one that was broken off before it began.
    first_day    date,
    -- The company said of every half day that it spoke of that nobody came.
    missed       boolean not null
);
create index hosted_internship_of_company on hosted_internship (company_id);

comment on column hosted_internship.agreement_id is 'not personal';
comment on column hosted_internship.version is 'not personal';
comment on column hosted_internship.company_id is 'not personal';
comment on column hosted_internship.week is 'not personal';
comment on column hosted_internship.first_day is 'not personal';
comment on column hosted_internship.missed is 'not personal';
