package fr.stagein.offers.timetable;

import java.util.Set;

/**
 * The names that the router has for stops: the stop's position, and twins of it for visits at which one may only get
 * in or only get out, since the router itself knows no such thing.
 */
record StopIds(Set<Long> barred) {

    private static final String ONLY_IN = "i";
    private static final String ONLY_OUT = "o";

    StopIds {
        barred = Set.copyOf(barred);
    }

    static String both(int stop) {
        return Integer.toString(stop);
    }

    static String onlyIn(int stop) {
        return stop + ONLY_IN;
    }

    static String onlyOut(int stop) {
        return stop + ONLY_OUT;
    }

    static boolean isTwin(String id) {
        return id.endsWith(ONLY_IN) || id.endsWith(ONLY_OUT);
    }

    static boolean boards(String id) {
        return !id.endsWith(ONLY_OUT);
    }

    static boolean alights(String id) {
        return !id.endsWith(ONLY_IN);
    }

    static int stop(String id) {
        return Integer.parseInt(isTwin(id) ? id.substring(0, id.length() - 1) : id);
    }

    static long pair(int from, int to) {
        return ((long) from << 32) | to;
    }

    boolean barred(String from, String to) {
        return !barred.isEmpty() && barred.contains(pair(stop(from), stop(to)));
    }
}
