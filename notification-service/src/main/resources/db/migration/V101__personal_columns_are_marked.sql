-- What each column holds of people: a kind of docs and territories/common/retention.yaml, or nothing. A table that comes
-- later marks its columns itself; PersonalColumnsTest fails for one that is not marked.

comment on column company.id is 'not personal';
comment on column company.version is 'not personal';
comment on column company.name is 'not personal';
comment on column company.status is 'not personal';
comment on column company.member_account_ids is 'personal: copies';

comment on column offer.id is 'not personal';
comment on column offer.version is 'not personal';
comment on column offer.title is 'not personal';
comment on column offer.company_id is 'not personal';

comment on column student.id is 'personal: copies';
comment on column student.version is 'not personal';
comment on column student.account_id is 'personal: copies';
comment on column student.guardian_account_ids is 'personal: copies';
comment on column student.initial is 'personal: copies';
comment on column student.enrolled is 'personal: copies';

comment on column note.id is 'personal: inbox';
comment on column note.account_id is 'personal: inbox';
comment on column note.reader is 'personal: inbox';
comment on column note.kind is 'personal: inbox';
comment on column note.facts is 'personal: inbox';
comment on column note.created_at is 'personal: inbox';
comment on column note.read_at is 'personal: inbox';

comment on column mail_queue.note_id is 'personal: inbox';
comment on column mail_queue.due_at is 'not personal';
comment on column mail_queue.attempts is 'not personal';
comment on column mail_queue.outcome is 'personal: inbox';
comment on column mail_queue.done_at is 'personal: inbox';
comment on column mail_queue.digest_day is 'personal: inbox';

comment on column school.id is 'not personal';
comment on column school.version is 'not personal';
comment on column school.name is 'not personal';

comment on column staff.school_id is 'personal: copies';
comment on column staff.account_id is 'personal: copies';
comment on column staff.principal is 'personal: copies';
comment on column staff.class_ids is 'personal: copies';

comment on column call_to_operators.event_id is 'not personal';
comment on column call_to_operators.kind is 'not personal';
comment on column call_to_operators.facts is 'personal: inbox';
comment on column call_to_operators.happened_at is 'personal: inbox';
comment on column call_to_operators.due_at is 'not personal';
comment on column call_to_operators.failures is 'not personal';

comment on column invitation_mail.invitation_id is 'personal: invitation-mails';
comment on column invitation_mail.company_name is 'not personal';
comment on column invitation_mail.email is 'personal: invitation-mails';
comment on column invitation_mail.expires_at is 'not personal';
comment on column invitation_mail.due_at is 'not personal';
comment on column invitation_mail.attempts is 'not personal';
comment on column invitation_mail.done_at is 'personal: invitation-mails';
comment on column invitation_mail.company_id is 'not personal';
comment on column invitation_mail.refused is 'not personal';

comment on column mail_settings.account_id is 'personal: mail-settings';
comment on column mail_settings.otherwise is 'personal: mail-settings';
comment on column mail_settings.quiet_from is 'personal: mail-settings';
comment on column mail_settings.quiet_until is 'personal: mail-settings';

comment on column mail_wish.account_id is 'personal: mail-settings';
comment on column mail_wish.reader is 'personal: mail-settings';
comment on column mail_wish.kind is 'personal: mail-settings';
comment on column mail_wish.frequency is 'personal: mail-settings';

comment on column digest.account_id is 'personal: inbox';
comment on column digest.day is 'personal: inbox';
comment on column digest.due_at is 'not personal';
comment on column digest.attempts is 'not personal';
comment on column digest.outcome is 'personal: inbox';
comment on column digest.done_at is 'personal: inbox';

comment on column application.id is 'personal: copies';
comment on column application.version is 'not personal';
comment on column application.offer_id is 'personal: copies';
comment on column application.company_id is 'personal: copies';
comment on column application.student_id is 'personal: copies';
comment on column application.week is 'personal: copies';
comment on column application.status is 'personal: copies';
comment on column application.answer_by is 'personal: copies';
comment on column application.kept_at is 'personal: copies';

comment on column offer_day.id is 'not personal';
comment on column offer_day.version is 'not personal';
comment on column offer_day.day_start is 'not personal';
comment on column offer_day.day_end is 'not personal';
comment on column offer_day.commune_name is 'not personal';

comment on column calendar_feed.account_id is 'personal: calendars';
comment on column calendar_feed.student_id is 'personal: calendars';
comment on column calendar_feed.key_hash is 'personal: calendars';
comment on column calendar_feed.language is 'personal: calendars';
comment on column calendar_feed.made_at is 'personal: calendars';

comment on column outbox_record.id is 'not personal';
comment on column outbox_record.status is 'not personal';
comment on column outbox_record.record_key is 'personal: inbox';
comment on column outbox_record.record_type is 'not personal';
comment on column outbox_record.payload is 'personal: inbox';
comment on column outbox_record.context is 'not personal';
comment on column outbox_record.created_at is 'not personal';
comment on column outbox_record.completed_at is 'not personal';
comment on column outbox_record.failure_count is 'not personal';
comment on column outbox_record.failure_reason is 'not personal';
comment on column outbox_record.next_retry_at is 'not personal';
comment on column outbox_record.partition_no is 'not personal';
comment on column outbox_record.handler_id is 'not personal';

comment on column outbox_instance.instance_id is 'not personal';
comment on column outbox_instance.hostname is 'not personal';
comment on column outbox_instance.port is 'not personal';
comment on column outbox_instance.status is 'not personal';
comment on column outbox_instance.started_at is 'not personal';
comment on column outbox_instance.last_heartbeat is 'not personal';
comment on column outbox_instance.created_at is 'not personal';
comment on column outbox_instance.updated_at is 'not personal';

comment on column outbox_partition.partition_number is 'not personal';
comment on column outbox_partition.instance_id is 'not personal';
comment on column outbox_partition.version is 'not personal';
comment on column outbox_partition.updated_at is 'not personal';

comment on column consumed_event.consumer is 'not personal';
comment on column consumed_event.event_id is 'not personal';
comment on column consumed_event.consumed_at is 'not personal';
