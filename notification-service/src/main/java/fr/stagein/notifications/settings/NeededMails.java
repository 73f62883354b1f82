package fr.stagein.notifications.settings;

import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import java.util.Map;
import java.util.Set;

/**
 * News that comes by mail at once whatever was chosen: a place would be lost without it, somebody would go to the wrong
 * place or not know that a minor does not come, or a decision was taken against the reader, or nothing can be
 * said afterwards, since the address is erased as well.
 */
public final class NeededMails {

    private static final Map<Reader, Set<NoteKind>> KINDS = Map.of(
            Reader.STUDENT,
                    Set.of(
                            NoteKind.APPLICATION_ACCEPTED,
                            NoteKind.APPLICATION_REMINDER,
                            NoteKind.APPLICATION_RELEASED,
                            NoteKind.APPLICATION_STOPPED,
                            NoteKind.ROUND_PLACE_OFFERED,
                            NoteKind.AGREEMENT_BROKEN_OFF,
                            NoteKind.AGREEMENT_REMINDER),
            Reader.GUARDIAN,
                    Set.of(
                            NoteKind.APPLICATION_CONFIRMED,
                            NoteKind.APPLICATION_RELEASED,
                            NoteKind.LAST_FILE_ERASED,
                            NoteKind.AGREEMENT_BROKEN_OFF,
                            NoteKind.AGREEMENT_REMINDER),
            Reader.COMPANY,
                    Set.of(
                            NoteKind.APPLICATION_CONFIRMED,
                            NoteKind.APPLICATION_RELEASED,
                            NoteKind.APPLICATION_REMINDER,
                            NoteKind.AGREEMENT_BROKEN_OFF,
                            NoteKind.AGREEMENT_REMINDER,
                            NoteKind.COMPANY_REJECTED,
                            NoteKind.COMPANY_SUSPENDED));

    private NeededMails() {}

    public static boolean contain(Reader reader, NoteKind kind) {
        return kind.isUrgent() || KINDS.getOrDefault(reader, Set.of()).contains(kind);
    }
}
