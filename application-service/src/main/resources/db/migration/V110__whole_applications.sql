-- An application goes as a whole, and so does a conversation.
alter table application_step drop constraint application_step_application_id_fkey;
alter table application_step add constraint application_step_application_id_fkey
    foreign key (application_id) references application on delete cascade;
alter table application_reminder drop constraint application_reminder_application_id_fkey;
alter table application_reminder add constraint application_reminder_application_id_fkey
    foreign key (application_id) references application on delete cascade;
alter table answer_link drop constraint answer_link_application_id_fkey;
alter table answer_link add constraint answer_link_application_id_fkey
    foreign key (application_id) references application on delete cascade;
alter table ride drop constraint ride_application_id_fkey;
alter table ride add constraint ride_application_id_fkey
    foreign key (application_id) references application on delete cascade;
alter table message drop constraint message_application_id_fkey;
alter table message add constraint message_application_id_fkey
    foreign key (application_id) references conversation on delete cascade;
alter table report drop constraint report_message_id_fkey;
alter table report add constraint report_message_id_fkey
    foreign key (message_id) references message on delete cascade;
alter table conversation_reading drop constraint conversation_reading_application_id_fkey;
alter table conversation_reading add constraint conversation_reading_application_id_fkey
    foreign key (application_id) references conversation on delete cascade;
create index application_by_week on application (week);

-- When they were last here.
alter table colleague add column seen_at timestamptz not null default now();
comment on column colleague.seen_at is 'personal: colleagues';
comment on column colleague.account_id is 'personal: colleagues';
comment on column colleague.first_name is 'personal: colleagues';
