package fr.stagein.applications.agreements;

/** Addresses of mailboxes. */
public final class Mailbox {

    private static final int LONGEST = 200;

    private Mailbox() {}

    /** Whether a mail can be sent there, with nothing around it but spaces. */
    public static boolean isOne(String text) {
        String address = text.strip();
        return address.length() <= LONGEST && PartCheck.isMail(address);
    }

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
