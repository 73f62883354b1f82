-- What each column holds of people: a kind of docs and territories/common/retention.yaml, or nothing. A table that comes
-- later marks its columns itself; PersonalColumnsTest fails for one that is not marked.

comment on column company.id is 'not personal';
comment on column company.version is 'not personal';
comment on column company.name is 'not personal';
comment on column company.status is 'not personal';
comment on column company.members is 'personal: copies';
comment on column company.paused is 'not personal';
comment on column company.candidates_per_month is 'not personal';

comment on column offer.id is 'not personal';
comment on column offer.version is 'not personal';
comment on column offer.company_id is 'not personal';
comment on column offer.title is 'not personal';
comment on column offer.commune_name is 'not personal';
comment on column offer.programmes is 'not personal';
comment on column offer.status is 'not personal';
comment on column offer.reserved_for is 'not personal';
comment on column offer.reserved_until is 'not personal';

comment on column school.id is 'not personal';
comment on column school.version is 'not personal';
comment on column school.name is 'not personal';
comment on column school.staff is 'personal: copies';
comment on column school.priority is 'not personal';

comment on column school_class.id is 'not personal';
comment on column school_class.school_id is 'not personal';
comment on column school_class.name is 'not personal';
comment on column school_class.weeks is 'not personal';

comment on column student.id is 'personal: copies';
comment on column student.version is 'not personal';
comment on column student.account_id is 'personal: copies';
comment on column student.school_id is 'personal: copies';
comment on column student.class_id is 'personal: copies';
comment on column student.programme is 'personal: copies';
comment on column student.birth_month is 'personal: copies';
comment on column student.guardians is 'personal: copies';
comment on column student.status is 'personal: copies';
comment on column student.left_at is 'personal: copies';

comment on column seat_ledger.offer_id is 'not personal';
comment on column seat_ledger.week is 'not personal';
comment on column seat_ledger.seats is 'not personal';
comment on column seat_ledger.taken is 'not personal';

comment on column application.id is 'personal: applications';
comment on column application.version is 'not personal';
comment on column application.offer_id is 'personal: applications';
comment on column application.company_id is 'personal: applications';
comment on column application.student_id is 'personal: applications';
comment on column application.school_id is 'personal: applications';
comment on column application.week is 'personal: applications';
comment on column application.programme is 'personal: applications';
comment on column application.motivation is 'personal: applications';
comment on column application.first_name is 'personal: applications';
comment on column application.status is 'personal: applications';
comment on column application.decline_reason is 'personal: applications';
comment on column application.submitted_at is 'personal: applications';
comment on column application.answer_by is 'personal: applications';
comment on column application.assignee is 'personal: applications';
comment on column application.motivation_masked is 'personal: applications';

comment on column application_step.application_id is 'personal: applications';
comment on column application_step.version is 'not personal';
comment on column application_step.status is 'personal: applications';
comment on column application_step.actor is 'personal: applications';
comment on column application_step.at is 'personal: applications';

comment on column application_reminder.application_id is 'personal: applications';
comment on column application_reminder.asked is 'personal: applications';
comment on column application_reminder.day is 'personal: applications';

comment on column found_place.id is 'personal: found-places';
comment on column found_place.student_id is 'personal: found-places';
comment on column found_place.school_id is 'personal: found-places';
comment on column found_place.week is 'personal: found-places';
comment on column found_place.company_name is 'personal: found-places';
comment on column found_place.siret is 'personal: found-places';
comment on column found_place.address is 'personal: found-places';
comment on column found_place.commune is 'personal: found-places';
comment on column found_place.contact_person is 'personal: found-places';
comment on column found_place.contact_phone is 'personal: found-places, encrypted';
comment on column found_place.trade is 'personal: found-places';
comment on column found_place.day_start is 'personal: found-places';
comment on column found_place.day_end is 'personal: found-places';
comment on column found_place.found_at is 'personal: found-places';
comment on column found_place.taken_back_at is 'personal: found-places';
comment on column found_place.entered_by is 'personal: found-places';

comment on column placed_week.student_id is 'personal: found-places';
comment on column placed_week.week is 'personal: found-places';
comment on column placed_week.place_id is 'personal: found-places';

comment on column answer_link.application_id is 'personal: applications';
comment on column answer_link.account_id is 'personal: applications';
comment on column answer_link.wrong_codes is 'personal: applications';
comment on column answer_link.used_at is 'personal: applications';

comment on column conversation.application_id is 'personal: conversations';
comment on column conversation.version is 'not personal';

comment on column message.id is 'personal: conversations';
comment on column message.application_id is 'personal: conversations';
comment on column message.number is 'personal: conversations';
comment on column message.author is 'personal: conversations';
comment on column message.account_id is 'personal: conversations';
comment on column message.text is 'personal: conversations';
comment on column message.written_at is 'personal: conversations';
comment on column message.masked is 'personal: conversations';

comment on column report.id is 'personal: conversations';
comment on column report.message_id is 'personal: conversations';
comment on column report.account_id is 'personal: conversations';
comment on column report.reporter is 'personal: conversations';
comment on column report.reason is 'personal: conversations';
comment on column report.made_at is 'personal: conversations';
comment on column report.settled_at is 'personal: conversations';
comment on column report.settled_by is 'personal: conversations';
comment on column report.settlement is 'personal: conversations';

comment on column conversation_reading.application_id is 'personal: conversations';
comment on column conversation_reading.account_id is 'personal: conversations';
comment on column conversation_reading.day is 'personal: conversations';
comment on column conversation_reading.role is 'personal: conversations';
comment on column conversation_reading.first_at is 'personal: conversations';

comment on column colleague.account_id is 'personal: copies';
comment on column colleague.first_name is 'personal: copies';

comment on column lift.id is 'not personal';
comment on column lift.offer_id is 'not personal';
comment on column lift.commune_code is 'not personal';
comment on column lift.spot is 'not personal';
comment on column lift.leaves_at is 'not personal';
comment on column lift.back_at is 'not personal';
comment on column lift.seats is 'not personal';
comment on column lift.offered_at is 'not personal';
comment on column lift.withdrawn_at is 'not personal';

comment on column lift_week.lift_id is 'not personal';
comment on column lift_week.week is 'not personal';
comment on column lift_week.seats is 'not personal';
comment on column lift_week.taken is 'not personal';

comment on column ride.id is 'personal: lifts';
comment on column ride.lift_id is 'personal: lifts';
comment on column ride.application_id is 'personal: lifts';
comment on column ride.week is 'personal: lifts';
comment on column ride.status is 'personal: lifts';
comment on column ride.asked_at is 'personal: lifts';
comment on column ride.agreed_by is 'personal: lifts';
comment on column ride.agreed_at is 'personal: lifts';
comment on column ride.seen_by is 'personal: lifts';
comment on column ride.seen_at is 'personal: lifts';
comment on column ride.ended_at is 'personal: lifts';

comment on column outbox_record.id is 'not personal';
comment on column outbox_record.status is 'not personal';
comment on column outbox_record.record_key is 'personal: applications';
comment on column outbox_record.record_type is 'not personal';
comment on column outbox_record.payload is 'personal: applications';
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
