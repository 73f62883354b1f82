package fr.stagein.notifications.inbox;

import static fr.stagein.notifications.inbox.Reader.COMPANY;
import static fr.stagein.notifications.inbox.Reader.GUARDIAN;
import static fr.stagein.notifications.inbox.Reader.OPERATOR;
import static fr.stagein.notifications.inbox.Reader.SCHOOL;
import static fr.stagein.notifications.inbox.Reader.STUDENT;

import java.util.Set;

/** What a note is about, and whom it is for. The names are part of the API. */
public enum NoteKind {
    APPLICATION_SUBMITTED(COMPANY),
    APPLICATION_SEEN(STUDENT),
    APPLICATION_ACCEPTED(STUDENT, GUARDIAN),
    APPLICATION_DECLINED(STUDENT),
    APPLICATION_WITHDRAWN(COMPANY),
    APPLICATION_CONFIRMED(COMPANY, STUDENT, GUARDIAN),
    /** Either side can give an agreed place back, so both are told. */
    APPLICATION_RELEASED(COMPANY, STUDENT, GUARDIAN),
    APPLICATION_EXPIRED(STUDENT),
    /** By neither of the two: the company may take nobody for now. */
    APPLICATION_STOPPED(STUDENT, GUARDIAN),
    /** For the one who has to act next. */
    APPLICATION_REMINDER(COMPANY, STUDENT),
    /** A guardian has to agree; the student has asked and the school looks after. */
    RIDE_ASKED(GUARDIAN),
    RIDE_SEEN(COMPANY, STUDENT, GUARDIAN),
    RIDE_ENDED(COMPANY, STUDENT, GUARDIAN),
    /** For the member of the company who sees to it from now on. */
    APPLICATION_HANDED_OVER(COMPANY),
    CONVERSATION_ASKED(COMPANY, STUDENT),
    CONVERSATION_ANSWERED(COMPANY, STUDENT),
    CONVERSATION_REPORTED(SCHOOL, OPERATOR),
    COMPANY_VERIFIED(COMPANY),
    COMPANY_REJECTED(COMPANY),
    COMPANY_SUSPENDED(COMPANY),
    /** The operator mended something that it wrote. */
    COMPANY_CORRECTED(COMPANY),
    /** No mail reaches the address of a colleague whom somebody invited. */
    COLLEAGUE_UNREACHABLE(COMPANY),
    /** The reader's part of an agreement waits to be filled in. */
    AGREEMENT_TO_FILL(STUDENT, GUARDIAN, COMPANY, SCHOOL),
    /** Every part is complete: the document can be frozen. */
    AGREEMENT_TO_FREEZE(SCHOOL),
    AGREEMENT_TO_SIGN(STUDENT, GUARDIAN, COMPANY, SCHOOL),
    /** The scan of a signed paper waits for a second look. */
    AGREEMENT_TO_CONFIRM(GUARDIAN, COMPANY, SCHOOL),
    /** Whoever looked at a scan says that it is not what it was attested to be. */
    AGREEMENT_PAPER_REJECTED(SCHOOL),
    /** Somebody of the school reminds whose turn it is. */
    AGREEMENT_REMINDER(STUDENT, GUARDIAN, COMPANY, SCHOOL),
    /** A newer version has taken the place of one that was being signed. */
    AGREEMENT_REPLACED(STUDENT, GUARDIAN, COMPANY, SCHOOL),
    /** All have signed, and nothing in it changes any more. */
    AGREEMENT_SEALED(STUDENT, GUARDIAN, COMPANY, SCHOOL),
    AGREEMENT_REFUSED(STUDENT, GUARDIAN, COMPANY, SCHOOL),
    /** By the school. */
    AGREEMENT_WITHDRAWN(STUDENT, GUARDIAN, COMPANY),
    /** The placement ends before its time. */
    AGREEMENT_BROKEN_OFF(STUDENT, GUARDIAN, COMPANY, SCHOOL),
    /** The student is not at the company. */
    INTERNSHIP_ABSENCE(GUARDIAN, SCHOOL),
    /** What was said to be an absence was none. */
    INTERNSHIP_ABSENCE_CORRECTED(GUARDIAN, SCHOOL),
    /** The student says that something is wrong. */
    INTERNSHIP_ALARM(SCHOOL, OPERATOR),
    /** The company tells of an accident. */
    INTERNSHIP_ACCIDENT(SCHOOL, OPERATOR),
    /** The attestation is there. */
    INTERNSHIP_ATTESTED(STUDENT, GUARDIAN, COMPANY, SCHOOL),
    /** How was it? Each side is asked once the last day is over. */
    INTERNSHIP_FEEDBACK_ASKED(STUDENT, COMPANY),
    /** Once more, for who has not said it. */
    INTERNSHIP_FEEDBACK_REMINDED(STUDENT, COMPANY),
    OFFER_APPROVED(COMPANY),
    OFFER_RETURNED(COMPANY),
    /** It answers nobody any more: somebody should call. */
    COMPANY_SILENT(OPERATOR),
    SCHOOL_ENCOURAGED(STUDENT),
    SCHOOL_SUGGESTED(STUDENT),
    SCHOOL_WROTE(STUDENT, GUARDIAN),
    /** A placement round takes wishes. */
    ROUND_OPEN(STUDENT, GUARDIAN),
    /** It closes, and the pupil has ranked none. */
    ROUND_CLOSES_SOON(STUDENT),
    /** A placement round found a place, which waits for the pupil's yes. */
    ROUND_PLACE_OFFERED(STUDENT, GUARDIAN),
    /** The operator invites the school to a placement round; its head agrees or does not. */
    ROUND_INVITATION(SCHOOL),
    /** Of the last child: the reader's own account ends some days later. */
    LAST_FILE_ERASED(GUARDIAN),
    /** Of a search that is kept. */
    OFFERS_FOUND(STUDENT);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<Reader> readers;

    NoteKind(Reader... readers) {
        this.readers = Set.of(readers);
    }

    public Set<Reader> readers() {
        return readers;
    }

    /** Whether its mail goes on Sundays and public holidays too: a child may be in trouble. */
    public boolean isUrgent() {
        return switch (this) {
            case CONVERSATION_REPORTED, INTERNSHIP_ABSENCE, INTERNSHIP_ALARM, INTERNSHIP_ACCIDENT -> true;
            default -> false;
        };
    }

    /** Whether it is about the days of an internship rather than its agreement. */
    public boolean isOfInternship() {
        return switch (this) {
            case INTERNSHIP_ABSENCE,
                    INTERNSHIP_ABSENCE_CORRECTED,
                    INTERNSHIP_ALARM,
                    INTERNSHIP_ACCIDENT,
                    INTERNSHIP_ATTESTED,
                    INTERNSHIP_FEEDBACK_ASKED,
                    INTERNSHIP_FEEDBACK_REMINDED -> true;
            default -> false;
        };
    }

    /** Whether it asks how an internship was. */
    public boolean asksForFeedback() {
        return this == INTERNSHIP_FEEDBACK_ASKED || this == INTERNSHIP_FEEDBACK_REMINDED;
    }

    /** Whether it is about a placement round. */
    public boolean isOfRound() {
        return switch (this) {
            case ROUND_OPEN, ROUND_CLOSES_SOON, ROUND_PLACE_OFFERED, ROUND_INVITATION -> true;
            default -> false;
        };
    }

    /** Whether it asks its reader for something in an agreement. */
    public boolean asksInAgreement() {
        return switch (this) {
            case AGREEMENT_TO_FILL, AGREEMENT_TO_FREEZE, AGREEMENT_TO_SIGN, AGREEMENT_TO_CONFIRM, AGREEMENT_REMINDER ->
                true;
            default -> false;
        };
    }

    /** Whether the company has accepted this student before: only then may it read the initial. */
    public boolean followsAcceptance() {
        return switch (this) {
            case APPLICATION_CONFIRMED, APPLICATION_RELEASED, RIDE_ASKED, RIDE_SEEN, RIDE_ENDED -> true;
            default -> false;
        };
    }
}
