package fr.stagein.safeguarding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Finds contact data in a text, however it is disguised, and ways to lead a child off the platform. Each character is
 * looked at a bounded number of times: no regular expression meets a person's text here.
 */
public final class Contacts {

    /** Replaces what was taken out. */
    public static final String MASK = "[…]";

    private Contacts() {}

    /** All that was found, in the order of the text; what lies within another finding is left out. */
    public static List<Finding> find(String text) {
        return find(text, EnumSet.allOf(Kind.class));
    }

    public static List<Finding> find(String text, Set<Kind> kinds) {
        var plain = new Plain(text);
        List<Finding> all = new ArrayList<>();
        Links.find(plain, text, all);
        Emails.find(plain, all);
        new Phones(plain).find(all);
        Accounts.find(plain, all);
        Personal.find(plain, all);
        all.removeIf(finding -> !kinds.contains(finding.kind()));
        all.sort(Comparator.comparingInt(Finding::start).thenComparing(Finding::end, Comparator.reverseOrder()));
        List<Finding> outer = new ArrayList<>();
        for (Finding finding : all) {
            if (outer.isEmpty() || !outer.getLast().covers(finding)) {
                outer.add(finding);
            }
        }
        return outer;
    }

    /** The text with {@link #MASK} where something of these kinds stood. Masking twice is masking once. */
    public static String masked(String text, Set<Kind> kinds) {
        return masked(text, find(text, kinds));
    }

    static String masked(String text, List<Finding> findings) {
        if (findings.isEmpty()) {
            return text;
        }
        var masked = new StringBuilder(text.length());
        int done = 0;
        for (Finding finding : findings) {
            if (finding.start() >= done) {
                masked.append(text, done, finding.start()).append(MASK);
            }
            done = Math.max(done, finding.end());
        }
        return masked.append(text, done, text.length()).toString();
    }
}
