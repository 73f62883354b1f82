package fr.stagein.notifications.inbox;

/** As what a person reads a note: it decides the words and the page behind it. */
public enum Reader {
    STUDENT("/candidatures"),
    GUARDIAN("/enfants"),
    COMPANY("/entreprise"),
    SCHOOL("/etablissement/conventions"),
    OPERATOR("/operateur/signalements");

    private final String page;

    Reader(String page) {
        this.page = page;
    }

    /** Path of the page of the web front where this reader goes on. */
    public String page() {
        return page;
    }
}
