package fr.stagein.applications.agreements;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a school has set for its agreements.
 *
 * @param revision counts its changes from 0: of two tabs the second is told
 * @param guardians how many of a student's guardians have to sign
 * @param clauses the school's own, printed after the standard ones
 * @param delegations of the head's signature
 */
record SchoolTerms(int revision, Guardians guardians, List<Clause> clauses, List<Delegation> delegations) {

    static final SchoolTerms USUAL = new SchoolTerms(0, Guardians.ONE, List.of(), List.of());

    enum Guardians {
        /** Any of them is enough. */
        ONE,
        ALL
    }

    record Clause(String title, String text) {}

    /**
     * Somebody of the staff signs for the head for some time.
     *
     * @param mail of their account, in lower case
     * @param act by which it was given, as {@code arrêté du 1er septembre 2026}
     * @param from first day on which they may sign
     * @param until last such day
     */
    record Delegation(UUID id, String name, String mail, String function, String act, LocalDate from, LocalDate until) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        boolean isTo(@Nullable String verifiedMail) {
            return verifiedMail != null && mail.equals(verifiedMail.toLowerCase(Locale.ROOT));
        }
    }

    SchoolTerms {
        clauses = List.copyOf(clauses);
        delegations = List.copyOf(delegations);
    }

    List<Delegation> delegationsOn(LocalDate day) {
        return delegations.stream().filter(one -> one.holdsOn(day)).toList();
    }

    @Override
    public String toString() {
        return "SchoolTerms " + revision;
    }
}
