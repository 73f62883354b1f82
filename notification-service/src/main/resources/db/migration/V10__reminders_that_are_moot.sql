-- Finds the reminders of an application, to drop their mails when it goes on.
create index note_reminder on note ((facts ->> 'applicationId')) where kind = 'APPLICATION_REMINDER';
