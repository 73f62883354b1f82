package fr.stagein.schools.rosters;

import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses that a message can be delivered to. */
final class EmailAddresses {

    private static final int LONGEST = 200;
    /** RFC 5321, 4.5.3.1. */
    private static final int LONGEST_LOCAL = 64;

    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern TOP = Pattern.compile("[a-z]{2,63}|xn--[a-z0-9-]{1,59}");

    private EmailAddresses() {}

    /**
     * In small letters. Accents in the domain are written the way mail servers need them ({@code xn--…}); before the
     * at sign hardly any server takes them.
     */
    static Reading read(String text) {
        String address = text.toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        if (at <= 0 || at > LONGEST_LOCAL || address.length() > LONGEST) {
            return Reading.NONE;
        }
        String local = address.substring(0, at);
        String written = address.substring(at + 1);
        String domain;
        try {
            domain = IDN.toASCII(written).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            return Reading.NONE;
        }
        return LOCAL.matcher(local).matches() && isDomain(domain)
                ? new Reading(local + "@" + domain, domain.equals(written))
                : Reading.NONE;
    }

    private static boolean isDomain(String domain) {
        List<String> labels = List.of(domain.split("\\.", -1));
        return labels.size() >= 2
                && domain.length() <= LONGEST
                && labels.stream().allMatch(label -> LABEL.matcher(label).matches())
                && TOP.matcher(labels.getLast()).matches();
    }
}
