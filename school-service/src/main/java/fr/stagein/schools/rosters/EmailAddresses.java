package fr.stagein.schools.rosters;

import fr.stagein.schools.accounts.AccountRules;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** E-mail addresses that a message can be delivered to and an account can have. */
final class EmailAddresses {

    private static final Pattern TOP = Pattern.compile("[a-z]{2,63}|xn--[a-z0-9-]{1,59}");

    private EmailAddresses() {}

    /**
     * In small letters. Accents in the domain are written the way mail servers need them ({@code xn--…}); before the
     * at sign hardly any server takes them.
     */
    static Reading read(String text) {
        String written = text.toLowerCase(Locale.ROOT);
        int at = written.lastIndexOf('@');
        String domain;
        try {
            domain = IDN.toASCII(written.substring(at + 1)).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            return Reading.NONE;
        }
        String address = written.substring(0, at + 1) + domain;
        String top = domain.substring(domain.lastIndexOf('.') + 1);
        return AccountRules.takesAddress(address) && TOP.matcher(top).matches()
                ? new Reading(address, address.equals(written))
                : Reading.NONE;
    }
}
