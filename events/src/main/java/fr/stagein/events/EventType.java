package fr.stagein.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an aggregate. The id is the CloudEvents {@code type}: a change of the state's form that an old
 * consumer could not read needs a new version of it.
 *
 * @param id such as {@code fr.stagein.offer.published.v1}
 */
public record EventType<S extends State>(String id, Stream<S> stream) {

    /** Filled by the constants below, so that every declared type is known to consumers. */
    private static final Map<String, EventType<?>> DECLARED = new LinkedHashMap<>();

    public static final EventType<CompanyState> COMPANY_REGISTERED = of("company.registered.v1", Stream.COMPANIES);
    public static final EventType<CompanyState> COMPANY_CHANGED = of("company.changed.v1", Stream.COMPANIES);
    public static final EventType<CompanyState> COMPANY_VERIFIED = of("company.verified.v1", Stream.COMPANIES);
    public static final EventType<CompanyState> COMPANY_REJECTED = of("company.rejected.v1", Stream.COMPANIES);
    public static final EventType<CompanyState> COMPANY_SUSPENDED = of("company.suspended.v1", Stream.COMPANIES);

    /**
     * The operator has corrected a text of the company, a workplace or an offer; its members are told where to see the
     * change.
     */
    public static final EventType<CompanyState> COMPANY_CORRECTED = of("company.corrected.v1", Stream.COMPANIES);

    /** It has left its last applicants without an answer; nothing else about it changed. */
    public static final EventType<CompanyState> COMPANY_SILENT = of("company.silent.v1", Stream.COMPANIES);

    public static final EventType<OfferState> OFFER_PUBLISHED = of("offer.published.v1", Stream.OFFERS);
    public static final EventType<OfferState> OFFER_CHANGED = of("offer.changed.v1", Stream.OFFERS);
    /** The operator has approved it: it is shown from now on. */
    public static final EventType<OfferState> OFFER_APPROVED = of("offer.approved.v1", Stream.OFFERS);
    /** The operator has returned it: the company must change it before it is shown. */
    public static final EventType<OfferState> OFFER_RETURNED = of("offer.returned.v1", Stream.OFFERS);

    public static final EventType<OfferState> OFFER_CLOSED = of("offer.closed.v1", Stream.OFFERS);

    /** New offers match somebody's saved searches. */
    public static final EventType<OfferAlertState> OFFER_ALERT_DUE = of("offer-alert.due.v1", Stream.OFFER_ALERTS);

    public static final EventType<SchoolState> SCHOOL_REGISTERED = of("school.registered.v1", Stream.SCHOOLS);
    public static final EventType<SchoolState> SCHOOL_CHANGED = of("school.changed.v1", Stream.SCHOOLS);

    public static final EventType<StudentState> STUDENT_ENROLLED = of("student.enrolled.v1", Stream.STUDENTS);
    public static final EventType<StudentState> STUDENT_CHANGED = of("student.changed.v1", Stream.STUDENTS);
    public static final EventType<StudentState> STUDENT_LEFT = of("student.left.v1", Stream.STUDENTS);

    public static final EventType<GuidanceState> GUIDANCE_ENCOURAGED = of("guidance.encouraged.v1", Stream.GUIDANCE);
    public static final EventType<GuidanceState> GUIDANCE_OFFERS_SUGGESTED =
            of("guidance.offers-suggested.v1", Stream.GUIDANCE);
    /** Staff wrote to a class. */
    public static final EventType<GuidanceState> GUIDANCE_WRITTEN = of("guidance.written.v1", Stream.GUIDANCE);

    public static final EventType<ApplicationState> APPLICATION_SUBMITTED =
            of("application.submitted.v1", Stream.APPLICATIONS);
    public static final EventType<ApplicationState> APPLICATION_SEEN = of("application.seen.v1", Stream.APPLICATIONS);
    public static final EventType<ApplicationState> APPLICATION_ACCEPTED =
            of("application.accepted.v1", Stream.APPLICATIONS);
    public static final EventType<ApplicationState> APPLICATION_DECLINED =
            of("application.declined.v1", Stream.APPLICATIONS);
    public static final EventType<ApplicationState> APPLICATION_WITHDRAWN =
            of("application.withdrawn.v1", Stream.APPLICATIONS);
    public static final EventType<ApplicationState> APPLICATION_CONFIRMED =
            of("application.confirmed.v1", Stream.APPLICATIONS);
    public static final EventType<ApplicationState> APPLICATION_RELEASED =
            of("application.released.v1", Stream.APPLICATIONS);
    public static final EventType<ApplicationState> APPLICATION_EXPIRED =
            of("application.expired.v1", Stream.APPLICATIONS);
    /** Ended by neither of the two parties, because the company may take nobody for now. */
    public static final EventType<ApplicationState> APPLICATION_STOPPED =
            of("application.stopped.v1", Stream.APPLICATIONS);
    /** Whoever has to act next should be reminded; nothing else about the application changed. */
    public static final EventType<ApplicationState> APPLICATION_REMINDER_DUE =
            of("application.reminder-due.v1", Stream.APPLICATIONS);
    /** The student would like a lift of the company; nothing else about the application changed, nor with the next two. */
    public static final EventType<ApplicationState> APPLICATION_RIDE_ASKED =
            of("application.ride-asked.v1", Stream.APPLICATIONS);
    /** A guardian has agreed to the lift and the school has seen it: it holds. */
    public static final EventType<ApplicationState> APPLICATION_RIDE_SEEN =
            of("application.ride-seen.v1", Stream.APPLICATIONS);
    /** The lift does not hold any more, or never did. */
    public static final EventType<ApplicationState> APPLICATION_RIDE_ENDED =
            of("application.ride-ended.v1", Stream.APPLICATIONS);

    public static final EventType<InvitationState> INVITATION_SENT = of("invitation.sent.v1", Stream.INVITATIONS);
    public static final EventType<InvitationState> INVITATION_CLOSED = of("invitation.closed.v1", Stream.INVITATIONS);
    /** A member of the company gave it to a colleague, or back to all; nothing else about the application changed. */
    public static final EventType<ApplicationState> APPLICATION_HANDED_OVER =
            of("application.handed-over.v1", Stream.APPLICATIONS);

    /** A student, or the school for them, recorded a place that the student found without an offer. */
    public static final EventType<FoundPlaceState> FOUND_PLACE_RECORDED =
            of("found-place.recorded.v1", Stream.FOUND_PLACES);

    public static final EventType<FoundPlaceState> FOUND_PLACE_TAKEN_BACK =
            of("found-place.taken-back.v1", Stream.FOUND_PLACES);

    public static final EventType<ConversationState> CONVERSATION_ASKED =
            of("conversation.asked.v1", Stream.CONVERSATIONS);
    public static final EventType<ConversationState> CONVERSATION_ANSWERED =
            of("conversation.answered.v1", Stream.CONVERSATIONS);
    /** Somebody has reported a message: its school and the operator are told at once. */
    public static final EventType<ConversationState> CONVERSATION_REPORTED =
            of("conversation.reported.v1", Stream.CONVERSATIONS);
    /** The operator has dealt with a report. */
    public static final EventType<ConversationState> CONVERSATION_REPORT_SETTLED =
            of("conversation.report-settled.v1", Stream.CONVERSATIONS);

    /** The placement is confirmed: its parties are asked for their parts. */
    public static final EventType<AgreementState> AGREEMENT_DRAFTED = of("agreement.drafted.v1", Stream.AGREEMENTS);

    /** Somebody has filled in or changed a part; whose turn it is may have changed. */
    public static final EventType<AgreementState> AGREEMENT_PART_FILLED =
            of("agreement.part-filled.v1", Stream.AGREEMENTS);

    /** A version can be signed: the first, or one with corrections. */
    public static final EventType<AgreementState> AGREEMENT_FROZEN = of("agreement.frozen.v1", Stream.AGREEMENTS);

    /** One more has signed. */
    public static final EventType<AgreementState> AGREEMENT_SIGNED = of("agreement.signed.v1", Stream.AGREEMENTS);

    /** All have signed. */
    public static final EventType<AgreementState> AGREEMENT_COMPLETED = of("agreement.completed.v1", Stream.AGREEMENTS);

    /** The signed document is sealed and can be fetched. */
    public static final EventType<AgreementState> AGREEMENT_SEALED = of("agreement.sealed.v1", Stream.AGREEMENTS);

    /** A signer refuses to sign. The reason stays in application-service. */
    public static final EventType<AgreementState> AGREEMENT_REFUSED = of("agreement.refused.v1", Stream.AGREEMENTS);

    /** It is over: the placement was given back, or the school has taken it back. */
    public static final EventType<AgreementState> AGREEMENT_WITHDRAWN = of("agreement.withdrawn.v1", Stream.AGREEMENTS);

    /** A signer has sent in the scan of a signed paper: it waits to be attested. */
    public static final EventType<AgreementState> AGREEMENT_SCAN_BROUGHT =
            of("agreement.scan-brought.v1", Stream.AGREEMENTS);

    /** The scan of a signed paper waits to be confirmed. */
    public static final EventType<AgreementState> AGREEMENT_SCAN_ATTESTED =
            of("agreement.scan-attested.v1", Stream.AGREEMENTS);

    /** The person who was to confirm a scan has rejected it. */
    public static final EventType<AgreementState> AGREEMENT_SCAN_REJECTED =
            of("agreement.scan-rejected.v1", Stream.AGREEMENTS);

    /** The person who attested a scan has withdrawn it. */
    public static final EventType<AgreementState> AGREEMENT_SCAN_WITHDRAWN =
            of("agreement.scan-withdrawn.v1", Stream.AGREEMENTS);

    /** A placement whose agreement all have signed is ended early. */
    public static final EventType<AgreementState> AGREEMENT_BROKEN_OFF =
            of("agreement.broken-off.v1", Stream.AGREEMENTS);

    /** Whoever has the turn should be reminded; nothing else about it changed. */
    public static final EventType<AgreementState> AGREEMENT_REMINDER_DUE =
            of("agreement.reminder-due.v1", Stream.AGREEMENTS);

    /** A link or a code should be mailed. */
    public static final EventType<AgreementMailState> AGREEMENT_MAIL_DUE =
            of("agreement-mail.due.v1", Stream.AGREEMENT_MAILS);

    /** The heads of the agreements' chains were published for a day. */
    public static final EventType<ChainHeadsState> CHAIN_HEADS_PUBLISHED =
            of("chain-heads.published.v1", Stream.CHAIN_HEADS);

    /** A placement round found a place for a pupil. */
    public static final EventType<RoundPlaceState> ROUND_PLACE_OFFERED =
            of("round-place.offered.v1", Stream.ROUND_PLACES);

    /** A placement round is open for a pupil, who may rank wishes. */
    public static final EventType<RoundWishesState> ROUND_WISHES_ASKED =
            of("round-wishes.asked.v1", Stream.ROUND_WISHES);

    /** It closes soon, and the pupil has ranked none. */
    public static final EventType<RoundWishesState> ROUND_WISHES_REMINDED =
            of("round-wishes.reminded.v1", Stream.ROUND_WISHES);

    /** The operator opened a placement round of the territory and invited a school to it. */
    public static final EventType<RoundInvitationState> ROUND_SCHOOL_INVITED =
            of("round-invitation.sent.v1", Stream.ROUND_INVITATIONS);

    /** A student's words for the next ones were read and may be shown. */
    public static final EventType<FeedbackState> FEEDBACK_APPROVED = of("feedback.approved.v1", Stream.FEEDBACKS);

    /** Its agreement was sealed, amended or broken off: the state has the half days that are expected now. */
    public static final EventType<InternshipState> INTERNSHIP_PLANNED = of("internship.planned.v1", Stream.INTERNSHIPS);

    /** Presence was recorded without a new absence. */
    public static final EventType<InternshipState> INTERNSHIP_PRESENCE_SAID =
            of("internship.presence-said.v1", Stream.INTERNSHIPS);

    /** The student is absent: the school and the guardians are told at once. */
    public static final EventType<InternshipState> INTERNSHIP_ABSENCE_SAID =
            of("internship.absence-said.v1", Stream.INTERNSHIPS);

    /** A recorded absence was corrected: there was none. */
    public static final EventType<InternshipState> INTERNSHIP_ABSENCE_CORRECTED =
            of("internship.absence-corrected.v1", Stream.INTERNSHIPS);

    /** The student says that something is wrong: the school's staff and the operator are told at once. */
    public static final EventType<InternshipState> INTERNSHIP_ALARM_RAISED =
            of("internship.alarm-raised.v1", Stream.INTERNSHIPS);

    /** The company tells of an accident: the school declares it the same day. */
    public static final EventType<InternshipState> INTERNSHIP_ACCIDENT_TOLD =
            of("internship.accident-told.v1", Stream.INTERNSHIPS);

    /** The school has taken on or closed an alarm; the state says whether one is still open. */
    public static final EventType<InternshipState> INTERNSHIP_ALARM_HANDLED =
            of("internship.alarm-handled.v1", Stream.INTERNSHIPS);

    /** The attestation can be fetched. */
    public static final EventType<InternshipState> INTERNSHIP_ATTESTED =
            of("internship.attested.v1", Stream.INTERNSHIPS);

    /** The last day is over: the student is asked how it was. */
    public static final EventType<InternshipState> INTERNSHIP_STUDENT_FEEDBACK_ASKED =
            of("internship.student-feedback-asked.v1", Stream.INTERNSHIPS);

    /** The student has not said it yet. */
    public static final EventType<InternshipState> INTERNSHIP_STUDENT_FEEDBACK_REMINDED =
            of("internship.student-feedback-reminded.v1", Stream.INTERNSHIPS);

    /** The last day is over: the company is asked what was good. */
    public static final EventType<InternshipState> INTERNSHIP_COMPANY_FEEDBACK_ASKED =
            of("internship.company-feedback-asked.v1", Stream.INTERNSHIPS);

    /** The company has not said it yet. */
    public static final EventType<InternshipState> INTERNSHIP_COMPANY_FEEDBACK_REMINDED =
            of("internship.company-feedback-reminded.v1", Stream.INTERNSHIPS);

    /** Nothing is erased yet: the person is told while their address is still known. */
    public static final EventType<ErasureState> ERASURE_ANNOUNCED = of("erasure.announced.v1", Stream.ERASURES);

    public static final EventType<ErasureState> ERASURE_ORDERED = of("erasure.ordered.v1", Stream.ERASURES);

    public static final EventType<ErasureReportState> ERASURE_CARRIED_OUT =
            of("erasure.carried-out.v1", Stream.ERASURE_REPORTS);

    /** Every type, as declared above. */
    public static final List<EventType<?>> ALL = List.copyOf(DECLARED.values());

    /** The type with this id, or null for one that this release does not know yet. */
    public static @Nullable EventType<?> find(String id) {
        return DECLARED.get(id);
    }

    private static <S extends State> EventType<S> of(String name, Stream<S> stream) {
        EventType<S> type = new EventType<>("fr.stagein." + name, stream);
        if (DECLARED.put(type.id(), type) != null) {
            throw new IllegalStateException(type.id() + " is declared twice");
        }
        return type;
    }
}
