package fr.stagein.schools.accounts;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What Keycloak takes as a name and an address, by its validators of 26.7 ({@code person-name-prohibited-characters},
 * {@code email}, {@code username-prohibited-characters}, {@code length}); a test asks the real one about the same
 * examples.
 *
 * <p>A name is kept here as it is written and told to Keycloak in a form that it takes: it has it only to greet people,
 * and no school should change how a child is called for that. An address has no other form, so a wrong one is told to
 * whoever writes it.
 */
public final class AccountRules {

    /** More than Keycloak's column and ours hold is nobody's name or address. */
    private static final int LONGEST = 200;

    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_LABEL = 63;

    /** Beside letters and digits, RFC 5321. */
    private static final String LOCAL_PART_SIGNS = "!#$%&'*+/=?^_`{|}~-";

    /** Keycloak's usernames may have these of an address's signs. */
    private static final String USERNAME_SIGNS = "._-+@";

    private static final String NOT_IN_NAMES = "<>&\"$%!#?§;*~/\\|^=[]{}()";

    private AccountRules() {}

    /** Whether there can be an account with this address: one that a mail server could know, in plain letters. */
    public static boolean takesAddress(String address) {
        int at = address.lastIndexOf('@');
        return address.length() <= LONGEST
                && at > 0
                && isLocalPart(address.substring(0, at))
                && isDomain(address.substring(at + 1));
    }

    private static boolean isLocalPart(String part) {
        return part.length() <= LONGEST_LOCAL_PART
                && !part.startsWith(".")
                && !part.endsWith(".")
                && !part.contains("..")
                && part.chars().allMatch(sign -> sign == '.' || isPlain(sign) || LOCAL_PART_SIGNS.indexOf(sign) >= 0);
    }

    /** At least two labels: an account's mails leave the house. */
    private static boolean isDomain(String domain) {
        String plain;
        try {
            plain = IDN.toASCII(domain);
        } catch (IllegalArgumentException none) {
            return false;
        }
        String[] labels = plain.split("\\.", -1);
        if (labels.length < 2) {
            return false;
        }
        for (String label : labels) {
            boolean holds = !label.isEmpty()
                    && label.length() <= LONGEST_LABEL
                    && !label.startsWith("-")
                    && !label.endsWith("-")
                    && label.chars().allMatch(sign -> sign == '-' || isPlain(sign));
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(int sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
    }

    /** The name as Keycloak takes it: signs that it does not take become spaces. Empty if nothing is left. */
    static String nameFor(String name) {
        StringBuilder taken = new StringBuilder();
        name.codePoints()
                .map(sign ->
                        NOT_IN_NAMES.indexOf(sign) >= 0 || Character.isISOControl(sign) || isLineEnd(sign) ? ' ' : sign)
                .forEach(taken::appendCodePoint);
        String text = taken.toString().strip().replaceAll(" {2,}", " ");
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static boolean isLineEnd(int sign) {
        return sign == '\u2028' || sign == '\u2029';
    }

    /**
     * The username of an account with this address: the address, or where it has signs that no username may have a number
     * of its own. People sign in with their address all the same.
     */
    static String usernameFor(String address) {
        boolean taken = address.chars().allMatch(sign -> isPlain(sign) || USERNAME_SIGNS.indexOf(sign) >= 0);
        return taken ? address : numberOf(address);
    }

    /** The same for the same address, so that an attempt that is made again makes no second account. */
    static String numberOf(String address) {
        return UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
