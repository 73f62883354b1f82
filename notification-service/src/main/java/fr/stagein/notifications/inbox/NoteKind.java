package fr.stagein.notifications.inbox;

import static fr.stagein.notifications.inbox.Reader.COMPANY;
import static fr.stagein.notifications.inbox.Reader.GUARDIAN;
import static fr.stagein.notifications.inbox.Reader.OPERATOR;
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
    /** For the one who has to act next. */
    APPLICATION_REMINDER(COMPANY, STUDENT),
    COMPANY_VERIFIED(COMPANY),
    COMPANY_REJECTED(COMPANY),
    COMPANY_SUSPENDED(COMPANY),
    OFFER_APPROVED(COMPANY),
    OFFER_RETURNED(COMPANY),
    /** It answers nobody any more: somebody should call. */
    COMPANY_SILENT(OPERATOR);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<Reader> readers;

    NoteKind(Reader... readers) {
        this.readers = Set.of(readers);
    }

    public Set<Reader> readers() {
        return readers;
    }

    /** Whether the company has accepted this student before: only then may it read the initial. */
    public boolean followsAcceptance() {
        return this == APPLICATION_CONFIRMED || this == APPLICATION_RELEASED;
    }
}
