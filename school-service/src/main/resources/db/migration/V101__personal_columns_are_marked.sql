-- What each column holds of people: a kind of docs and territories/common/retention.yaml, or nothing. A table that comes
-- later marks its columns itself; PersonalColumnsTest fails for one that is not marked.

comment on column school.id is 'not personal';
comment on column school.version is 'not personal';
comment on column school.name is 'not personal';
comment on column school.kind is 'not personal';
comment on column school.commune_code is 'not personal';
comment on column school.email is 'not personal';
comment on column school.priority_education is 'not personal';

comment on column school_class.id is 'not personal';
comment on column school_class.school_id is 'not personal';
comment on column school_class.name is 'not personal';
comment on column school_class.programme is 'not personal';
comment on column school_class.weeks is 'not personal';

comment on column staff_member.school_id is 'personal: school-staff';
comment on column staff_member.account_id is 'personal: school-staff';
comment on column staff_member.role is 'personal: school-staff';
comment on column staff_member.class_ids is 'personal: school-staff';
comment on column staff_member.member_id is 'personal: school-staff';
comment on column staff_member.email is 'personal: school-staff';
comment on column staff_member.name is 'personal: school-staff';
comment on column staff_member.office is 'personal: school-staff';
comment on column staff_member.invited_at is 'personal: school-staff';
comment on column staff_member.active_since is 'personal: school-staff';

comment on column student.id is 'personal: students';
comment on column student.version is 'not personal';
comment on column student.account_id is 'personal: students';
comment on column student.school_id is 'personal: students';
comment on column student.class_id is 'personal: students';
comment on column student.first_name is 'personal: students';
comment on column student.last_name is 'personal: students';
comment on column student.birth_date is 'personal: students, encrypted';
comment on column student.commune_code is 'personal: students';
comment on column student.home is 'personal: students, encrypted';
comment on column student.ine is 'personal: students';
comment on column student.email is 'personal: students';
comment on column student.left_at is 'personal: students';
comment on column student.username is 'personal: students';
comment on column student.signed_in_at is 'personal: students';

comment on column guardian.student_id is 'personal: students';
comment on column guardian.account_id is 'personal: students';

comment on column guardian_contact.student_id is 'personal: students';
comment on column guardian_contact.position is 'personal: students';
comment on column guardian_contact.name is 'personal: students';
comment on column guardian_contact.email is 'personal: students';
comment on column guardian_contact.phone is 'personal: students, encrypted';
comment on column guardian_contact.account_id is 'personal: students';

comment on column roster_import.id is 'not personal';
comment on column roster_import.school_id is 'not personal';
comment on column roster_import.state is 'not personal';
comment on column roster_import.file_name is 'personal: class-lists';
comment on column roster_import.made_by is 'personal: class-lists';
comment on column roster_import.made_at is 'personal: class-lists';
comment on column roster_import.applied_at is 'personal: class-lists';
comment on column roster_import.roster is 'personal: class-lists, encrypted';
comment on column roster_import.programmes is 'not personal';
comment on column roster_import.before is 'personal: class-lists, encrypted';

comment on column account_order.kind is 'personal: accounts';
comment on column account_order.subject is 'personal: accounts';
comment on column account_order.due_at is 'not personal';
comment on column account_order.attempts is 'not personal';
comment on column account_order.outcome is 'personal: accounts';
comment on column account_order.done_at is 'personal: accounts';
comment on column account_order.reason is 'personal: accounts';

comment on column sign_in_code.student_id is 'personal: students';
comment on column sign_in_code.hash is 'personal: students';
comment on column sign_in_code.made_at is 'personal: students';
comment on column sign_in_code.expires_at is 'personal: students';
comment on column sign_in_code.failures is 'personal: students';
comment on column sign_in_code.used_at is 'personal: students';

comment on column guardian_consent.id is 'not personal';
comment on column guardian_consent.student_id is 'personal: students';
comment on column guardian_consent.account_id is 'personal: students';
comment on column guardian_consent.text_version is 'personal: students';
comment on column guardian_consent.given is 'personal: students';
comment on column guardian_consent.said_at is 'personal: students';

comment on column student_interests.student_id is 'personal: students';
comment on column student_interests.version is 'not personal';
comment on column student_interests.answers is 'personal: students';
comment on column student_interests.feedback is 'personal: students';
comment on column student_interests.shared is 'personal: students';
comment on column student_interests.changed_at is 'personal: students';

comment on column offer.id is 'not personal';
comment on column offer.version is 'not personal';
comment on column offer.programmes is 'not personal';
comment on column offer.published is 'not personal';
comment on column offer.reserved_for is 'not personal';
comment on column offer.reserved_until is 'not personal';

comment on column encouragement.student_id is 'personal: students';
comment on column encouragement.day is 'personal: students';
comment on column encouragement.made_by is 'personal: students';
comment on column encouragement.made_at is 'personal: students';

comment on column suggested_offer.student_id is 'personal: students';
comment on column suggested_offer.offer_id is 'personal: students';
comment on column suggested_offer.made_by is 'personal: students';
comment on column suggested_offer.made_at is 'personal: students';

comment on column class_letter.id is 'not personal';
comment on column class_letter.class_id is 'not personal';
comment on column class_letter.text is 'personal: class-letters';
comment on column class_letter.to_guardians is 'not personal';
comment on column class_letter.students is 'not personal';
comment on column class_letter.written_by is 'personal: class-letters';
comment on column class_letter.author is 'personal: class-letters';
comment on column class_letter.written_on is 'personal: class-letters';
comment on column class_letter.written_at is 'personal: class-letters';

comment on column signatory.id is 'not personal';
comment on column signatory.school_id is 'personal: school-staff';
comment on column signatory.name is 'personal: school-staff';
comment on column signatory.title is 'personal: school-staff';
comment on column signatory.said_by is 'personal: school-staff';
comment on column signatory.said_at is 'personal: school-staff';

comment on column way_sharing.student_id is 'personal: students';
comment on column way_sharing.guardians is 'personal: students';
comment on column way_sharing.school is 'personal: students';

comment on column outbox_record.id is 'not personal';
comment on column outbox_record.status is 'not personal';
comment on column outbox_record.record_key is 'personal: students';
comment on column outbox_record.record_type is 'not personal';
comment on column outbox_record.payload is 'personal: students';
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
