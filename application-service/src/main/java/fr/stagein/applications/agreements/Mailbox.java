package fr.stagein.applications.agreements;

/** What may be shown of a mailbox. */
final class Mailbox {

    private Mailbox() {}

    /** {@code m…@…fr} of {@code marie@example.fr}. */
    static String masked(String address) {
        int at = address.indexOf('@');
        int dot = address.lastIndexOf('.');
        if (at < 1 || dot < at) {
            return "…";
        }
        return address.substring(0, address.offsetByCodePoints(0, 1)) + "…@…" + address.substring(dot + 1);
    }
}
