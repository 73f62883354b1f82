-- Which reminders went out. Whoever has to act is reminded once for each of the days.
create table application_reminder (
    application_id uuid not null references application,
    -- COMPANY until it has answered, then STUDENT.
    asked          text not null,
    -- Counted from the day on which they were asked.
    day            int  not null,
    primary key (application_id, asked, day)
);
