package fr.stagein.notifications.settings;

import fr.stagein.events.Role;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.platform.access.Caller;
import java.util.Arrays;
import java.util.List;

/** A kind of note as it comes to one kind of reader. */
record News(Reader reader, NoteKind kind) {

    /** Whether it comes at once whatever is chosen. */
    boolean needed() {
        return NeededMails.contain(reader, kind);
    }

    /** What comes to people of the caller's roles. */
    static List<News> of(Caller caller) {
        return Arrays.stream(Reader.values())
                .filter(reader -> caller.roles().stream().anyMatch(role -> isRead(reader, role)))
                .flatMap(reader -> Arrays.stream(NoteKind.values())
                        .filter(kind -> kind.readers().contains(reader))
                        .map(kind -> new News(reader, kind)))
                .toList();
    }

    private static boolean isRead(Reader reader, Role by) {
        return switch (reader) {
            case STUDENT -> by == Role.STUDENT;
            case GUARDIAN -> by == Role.GUARDIAN;
            case COMPANY -> by == Role.COMPANY;
            case SCHOOL -> by == Role.TEACHER || by == Role.PRINCIPAL;
            case OPERATOR -> by == Role.OPERATOR;
        };
    }
}
