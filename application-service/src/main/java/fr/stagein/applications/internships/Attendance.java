package fr.stagein.applications.internships;

import fr.stagein.events.InternshipState.Presence;
import java.time.Duration;
import java.util.List;

/**
 * How much of some half days a student was there.
 *
 * @param presentHalfDays those late among them
 * @param hours of the half days on which they were there, as agreed
 * @param unsaid half days of which nobody has said it
 */
record Attendance(int halfDays, int presentHalfDays, int lateHalfDays, int absentHalfDays, int unsaid, Duration hours) {

    static Attendance of(List<HalfDay> halves) {
        List<HalfDay> there = halves.stream().filter(HalfDay::wasThere).toList();
        return new Attendance(
                halves.size(),
                there.size(),
                count(halves, Presence.LATE),
                count(halves, Presence.ABSENT),
                (int) halves.stream().filter(half -> half.presence() == null).count(),
                there.stream().map(HalfDay::length).reduce(Duration.ZERO, Duration::plus));
    }

    private static int count(List<HalfDay> halves, Presence presence) {
        return (int) halves.stream().filter(half -> half.presence() == presence).count();
    }

    /** Half days count half. */
    double days() {
        return presentHalfDays / 2.0;
    }
}
