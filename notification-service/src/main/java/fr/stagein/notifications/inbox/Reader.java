package fr.stagein.notifications.inbox;

import fr.stagein.platform.access.Role;

/** As what a person reads a note: it decides the words and the page behind it. */
public enum Reader {
    STUDENT("/candidatures"),
    GUARDIAN("/enfants"),
    COMPANY("/entreprise"),
    SCHOOL("/etablissement/echanges"),
    OPERATOR("/operateur/signalements");

    private final String page;

    Reader(String page) {
        this.page = page;
    }

    /** Whether people of this role read so. */
    public boolean is(Role role) {
        return switch (this) {
            case STUDENT -> role == Role.STUDENT;
            case GUARDIAN -> role == Role.GUARDIAN;
            case COMPANY -> role == Role.COMPANY;
            case SCHOOL -> role == Role.TEACHER || role == Role.PRINCIPAL;
            case OPERATOR -> role == Role.OPERATOR;
        };
    }

    /** Path of the page of the web front where this reader goes on. */
    public String page() {
        return page;
    }
}
