create table student_interests (
    student_id uuid primary key references student on delete cascade,
    version    int         not null,
    answers    jsonb       not null check (jsonb_typeof(answers) = 'object'),
    feedback   jsonb       not null check (jsonb_typeof(feedback) = 'object'),
    -- Nobody but the student sees it until they say so.
    shared     boolean     not null default false,
    changed_at timestamptz not null
);
