-- What each column holds of people: a kind of docs and territories/common/retention.yaml, or nothing. A table that comes
-- later marks its columns itself; PersonalColumnsTest fails for one that is not marked.

comment on column known_company.id is 'not personal';
comment on column known_company.version is 'not personal';
comment on column known_company.name is 'not personal';
comment on column known_company.status is 'not personal';
comment on column known_company.member_account_ids is 'personal: copies';

comment on column known_offer.id is 'not personal';
comment on column known_offer.version is 'not personal';
comment on column known_offer.title is 'not personal';
comment on column known_offer.company_id is 'not personal';

comment on column known_student.id is 'personal: copies';
comment on column known_student.version is 'not personal';
comment on column known_student.account_id is 'personal: copies';
comment on column known_student.guardian_account_ids is 'personal: copies';
comment on column known_student.initial is 'personal: copies';
comment on column known_student.enrolled is 'personal: copies';

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

comment on column known_school.id is 'not personal';
comment on column known_school.version is 'not personal';
comment on column known_school.name is 'not personal';

comment on column known_staff.school_id is 'personal: copies';
comment on column known_staff.account_id is 'personal: copies';
comment on column known_staff.principal is 'personal: copies';
comment on column known_staff.class_ids is 'personal: copies';

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
comment on column mail_wish.pace is 'personal: mail-settings';

comment on column digest.account_id is 'personal: inbox';
comment on column digest.day is 'personal: inbox';
comment on column digest.due_at is 'not personal';
comment on column digest.attempts is 'not personal';
comment on column digest.outcome is 'personal: inbox';
comment on column digest.done_at is 'personal: inbox';

comment on column known_application.id is 'personal: copies';
comment on column known_application.version is 'not personal';
comment on column known_application.offer_id is 'personal: copies';
comment on column known_application.company_id is 'personal: copies';
comment on column known_application.student_id is 'personal: copies';
comment on column known_application.week is 'personal: copies';
comment on column known_application.status is 'personal: copies';
comment on column known_application.answer_by is 'personal: copies';
comment on column known_application.kept_at is 'personal: copies';

comment on column known_offer_day.id is 'not personal';
comment on column known_offer_day.version is 'not personal';
comment on column known_offer_day.day_start is 'not personal';
comment on column known_offer_day.day_end is 'not personal';
comment on column known_offer_day.commune_name is 'not personal';

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
