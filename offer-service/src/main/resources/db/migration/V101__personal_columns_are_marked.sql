-- What each column holds of people: a kind of docs and territories/common/retention.yaml, or nothing. A table that comes
-- later marks its columns itself; PersonalColumnsTest fails for one that is not marked.

comment on column company.id is 'not personal';
comment on column company.version is 'not personal';
comment on column company.siret is 'not personal';
comment on column company.name is 'not personal';
comment on column company.activity is 'not personal';
comment on column company.public_body is 'not personal';
comment on column company.status is 'not personal';
comment on column company.reason is 'not personal';
comment on column company.contact_email is 'personal: companies';
comment on column company.contact_phone is 'personal: companies, encrypted';
comment on column company.registered_at is 'not personal';
comment on column company.registry_name is 'not personal';
comment on column company.paused is 'not personal';
comment on column company.candidates_per_month is 'not personal';
comment on column company.silent is 'not personal';
comment on column company.answers_again_at is 'not personal';
comment on column company.size is 'not personal';

comment on column company_member.company_id is 'personal: companies';
comment on column company_member.account_id is 'personal: companies';
comment on column company_member.email is 'personal: companies';
comment on column company_member.joined_at is 'personal: companies';

comment on column workplace.id is 'not personal';
comment on column workplace.company_id is 'not personal';
comment on column workplace.label is 'not personal';
comment on column workplace.address is 'not personal';
comment on column workplace.commune_code is 'not personal';
comment on column workplace.commune_name is 'not personal';
comment on column workplace.lat is 'not personal';
comment on column workplace.lon is 'not personal';

comment on column trade.code is 'not personal';
comment on column trade.label is 'not personal';
comment on column trade.family is 'not personal';
comment on column trade.family_label is 'not personal';
comment on column trade.words is 'not personal';

comment on column offer.id is 'not personal';
comment on column offer.version is 'not personal';
comment on column offer.company_id is 'not personal';
comment on column offer.workplace_id is 'not personal';
comment on column offer.title is 'not personal';
comment on column offer.trade_code is 'not personal';
comment on column offer.description is 'not personal';
comment on column offer.programmes is 'not personal';
comment on column offer.day_start is 'not personal';
comment on column offer.day_end is 'not personal';
comment on column offer.clothing is 'not personal';
comment on column offer.status is 'not personal';
comment on column offer.created_at is 'not personal';
comment on column offer.published_at is 'not personal';
comment on column offer.break_minutes is 'not personal';
comment on column offer.week_plan is 'not personal';
comment on column offer.food is 'not personal';
comment on column offer.accessibility is 'not personal';
comment on column offer.submitted_at is 'not personal';
comment on column offer.return_reason is 'not personal';
comment on column offer.reserved_for is 'not personal';
comment on column offer.reserved_until is 'not personal';

comment on column offer_week.offer_id is 'not personal';
comment on column offer_week.week is 'not personal';
comment on column offer_week.seats is 'not personal';

comment on column placement.application_id is 'not personal';
comment on column placement.version is 'not personal';
comment on column placement.offer_id is 'not personal';
comment on column placement.week is 'not personal';
comment on column placement.confirmed is 'not personal';

comment on column trade_name.trade_code is 'not personal';
comment on column trade_name.name is 'not personal';

comment on column offer_reading.offer_id is 'not personal';
comment on column offer_reading.version is 'not personal';
comment on column offer_reading.company_id is 'not personal';
comment on column offer_reading.decision is 'personal: reviews';
comment on column offer_reading.reason is 'personal: reviews';
comment on column offer_reading.reader is 'personal: reviews';
comment on column offer_reading.read_at is 'personal: reviews';

comment on column company_answer.application_id is 'not personal';
comment on column company_answer.company_id is 'not personal';
comment on column company_answer.submitted_at is 'not personal';
comment on column company_answer.answered_at is 'not personal';
comment on column company_answer.expired_at is 'not personal';

comment on column school.id is 'not personal';
comment on column school.version is 'not personal';
comment on column school.name is 'not personal';
comment on column school.priority is 'not personal';
comment on column school.staff is 'personal: copies';

comment on column student.id is 'personal: copies';
comment on column student.version is 'not personal';
comment on column student.account_id is 'personal: copies';
comment on column student.school_id is 'personal: copies';
comment on column student.guardians is 'personal: copies';
comment on column student.enrolled is 'personal: copies';

comment on column company_invitation.id is 'personal: companies';
comment on column company_invitation.version is 'not personal';
comment on column company_invitation.company_id is 'personal: companies';
comment on column company_invitation.email is 'personal: companies';
comment on column company_invitation.invited_by is 'personal: companies';
comment on column company_invitation.invited_at is 'personal: companies';
comment on column company_invitation.expires_at is 'personal: companies';
comment on column company_invitation.accepted_by is 'personal: companies';
comment on column company_invitation.closed_at is 'personal: companies';

comment on column company_signing.company_id is 'not personal';
comment on column company_signing.version is 'not personal';
comment on column company_signing.changed_by is 'personal: companies';
comment on column company_signing.changed_at is 'personal: companies';

comment on column company_signatory.company_id is 'personal: companies';
comment on column company_signatory.seat is 'personal: companies';
comment on column company_signatory.name is 'personal: companies';
comment on column company_signatory.role is 'personal: companies';
comment on column company_signatory.email is 'personal: companies';

comment on column favourite.account_id is 'personal: favourites';
comment on column favourite.offer_id is 'personal: favourites';
comment on column favourite.slot is 'personal: favourites';
comment on column favourite.added_at is 'personal: favourites';

comment on column offer_appearance.offer_id is 'not personal';
comment on column offer_appearance.nr is 'not personal';

comment on column saved_search.id is 'personal: searches';
comment on column saved_search.account_id is 'personal: searches';
comment on column saved_search.slot is 'personal: searches';
comment on column saved_search.name is 'personal: searches';
comment on column saved_search.around is 'personal: searches';
comment on column saved_search.search is 'personal: searches';
comment on column saved_search.after_nr is 'personal: searches';
comment on column saved_search.saved_at is 'personal: searches';

comment on column offer_alert.account_id is 'personal: searches';
comment on column offer_alert.version is 'not personal';
comment on column offer_alert.seen_nr is 'personal: searches';
comment on column offer_alert.told_on is 'personal: searches';
comment on column offer_alert.put_off_until is 'not personal';
comment on column offer_alert.failures is 'not personal';

comment on column shown_offer.offer_id is 'not personal';
comment on column shown_offer.trade_code is 'not personal';
comment on column shown_offer.programmes is 'not personal';
comment on column shown_offer.lat is 'not personal';
comment on column shown_offer.lon is 'not personal';
comment on column shown_offer.day_start is 'not personal';
comment on column shown_offer.day_end is 'not personal';
comment on column shown_offer.published_at is 'not personal';
comment on column shown_offer.free_weeks is 'not personal';
comment on column shown_offer.last_free_week is 'not personal';
comment on column shown_offer.place is 'not personal';
comment on column shown_offer.words is 'not personal';
comment on column shown_offer.title is 'not personal';
comment on column shown_offer.company_id is 'not personal';
comment on column shown_offer.company_name is 'not personal';
comment on column shown_offer.commune_code is 'not personal';
comment on column shown_offer.commune_name is 'not personal';
comment on column shown_offer.weeks is 'not personal';
comment on column shown_offer.seats is 'not personal';
comment on column shown_offer.seats_left is 'not personal';
comment on column shown_offer.accessibility is 'not personal';
comment on column shown_offer.company_size is 'not personal';
comment on column shown_offer.reserved_for is 'not personal';
comment on column shown_offer.reserved_until is 'not personal';

comment on column school_line_note.only_one is 'not personal';
comment on column school_line_note.fr is 'not personal';
comment on column school_line_note.en is 'not personal';
comment on column school_line_note.changed_at is 'not personal';

comment on column outbox_record.id is 'not personal';
comment on column outbox_record.status is 'not personal';
comment on column outbox_record.record_key is 'personal: companies';
comment on column outbox_record.record_type is 'not personal';
comment on column outbox_record.payload is 'personal: companies';
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
