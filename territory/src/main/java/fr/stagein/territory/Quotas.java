package fr.stagein.territory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many interns there may be at a time, at a company and with one tutor. A programme without them is not counted.
 *
 * @param host by staff
 * @param tutor whatever the staff
 */
public record Quotas(List<Quota> host, List<Quota> tutor) {

    public Quotas {
        host = List.copyOf(host);
        tutor = List.copyOf(tutor);
    }

    /** Whether internships of this programme count against the quotas at all. */
    public boolean counted() {
        return !host.isEmpty();
    }

    /**
     * @param staff of the company
     * @param inWeek interns of counted programmes in the civil week, this one included
     * @param week its Monday
     * @param day when it is agreed
     */
    public Optional<Breach> host(int staff, int inWeek, LocalDate week, LocalDate day) {
        return host.stream()
                .filter(quota -> quota.holdsOn(day) && quota.staffFrom() <= staff)
                .max(Comparator.comparingInt(Quota::staffFrom))
                .flatMap(quota -> breach(Rule.HOST_QUOTA, quota, quota.interns(staff), inWeek, week));
    }

    /**
     * @param withTutor interns of counted programmes whom the tutor has in that week, this one included
     * @param week its Monday
     * @param day when it is agreed
     */
    public Optional<Breach> tutor(int withTutor, LocalDate week, LocalDate day) {
        return Dated.on(tutor, day).flatMap(quota -> breach(Rule.TUTOR_QUOTA, quota, quota.atMost(), withTutor, week));
    }

    private static Optional<Breach> breach(Rule rule, Quota quota, int allowed, int found, LocalDate week) {
        return found > allowed
                ? Optional.of(
                        new Breach(rule, week, new Amount.Count(allowed), new Amount.Count(found), quota.article()))
                : Optional.empty();
    }
}
