package fr.stagein.applications.internships;

import fr.stagein.applications.agreements.AgreedPlacement;
import fr.stagein.events.AgreementId;
import fr.stagein.events.ClassId;
import fr.stagein.events.CompanyId;
import fr.stagein.events.InternshipState;
import fr.stagein.events.InternshipState.Presence;
import fr.stagein.events.SchoolId;
import fr.stagein.events.StudentId;
import fr.stagein.events.Week;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An internship from the signed agreement to the attestation.
 *
 * @param version counts what was published of it
 * @param firstDay as agreed, and kept when nothing is left after a breaking off
 * @param halfDays in their order
 * @param alarmOpen whether something is wrong that nobody has closed yet
 * @param attested nothing of its days changes any more
 */
record Internship(
        AgreementId id,
        long version,
        StudentId student,
        SchoolId school,
        @Nullable ClassId schoolClass,
        @Nullable CompanyId company,
        Week week,
        String programme,
        LocalDate firstDay,
        LocalDate lastDay,
        List<HalfDay> halfDays,
        boolean alarmOpen,
        boolean attested) {

    /** So long after the last day a student can still say that something was wrong. */
    static final Period ALARM_AFTER = Period.ofWeeks(2);

    Internship {
        halfDays = List.copyOf(halfDays);
    }

    static Internship planned(AgreedPlacement agreed, List<HalfDay> halfDays) {
        return new Internship(
                agreed.agreement(),
                1,
                agreed.student(),
                agreed.school(),
                agreed.schoolClass(),
                agreed.company(),
                agreed.week(),
                agreed.programme(),
                agreed.days().getFirst().date(),
                agreed.days().getLast().date(),
                halfDays,
                false,
                false);
    }

    /** The days are others now. What was said of a half day that stays is kept. */
    Internship replanned(List<HalfDay> next) {
        Map<HalfDay.Key, HalfDay> before = byKey();
        List<HalfDay> merged = next.stream()
                .map(half -> half.with(before.getOrDefault(half.key(), half).presence()))
                .toList();
        LocalDate first = merged.isEmpty() ? firstDay : merged.getFirst().day();
        LocalDate last = merged.isEmpty() ? lastDay : merged.getLast().day();
        return with(first, last, merged, alarmOpen, attested);
    }

    /** Nothing is left of what comes after that day. */
    Internship brokenOff(LocalDate last) {
        LocalDate ends = last.isBefore(lastDay) ? last : lastDay;
        return with(
                firstDay,
                ends.isBefore(firstDay) ? firstDay : ends,
                halfDays.stream().filter(half -> !half.day().isAfter(last)).toList(),
                alarmOpen,
                attested);
    }

    /** @param sayings of half days that are there */
    Internship said(Map<HalfDay.Key, Presence> sayings) {
        return with(
                firstDay,
                lastDay,
                halfDays.stream()
                        .map(half -> half.with(sayings.getOrDefault(half.key(), half.presence())))
                        .toList(),
                alarmOpen,
                attested);
    }

    Internship alarm(boolean open) {
        return with(firstDay, lastDay, halfDays, open, attested);
    }

    /** As it is, to be told anew. */
    Internship again() {
        return with(firstDay, lastDay, halfDays, alarmOpen, attested);
    }

    Internship withAttestation() {
        return with(firstDay, lastDay, halfDays, alarmOpen, true);
    }

    boolean hasHalfDay(HalfDay.Key key) {
        return byKey().containsKey(key);
    }

    /** Half days that this internship has as absent and that one not. */
    boolean hasAbsenceBeside(Internship other) {
        Map<HalfDay.Key, HalfDay> others = other.byKey();
        return halfDays.stream()
                .filter(half -> half.presence() == Presence.ABSENT)
                .anyMatch(half -> {
                    HalfDay there = others.get(half.key());
                    return there == null || there.presence() != Presence.ABSENT;
                });
    }

    boolean isUnderWay(LocalDate today) {
        return !today.isBefore(firstDay) && !today.isAfter(lastDay);
    }

    boolean takesAlarms(LocalDate today) {
        return !today.isBefore(firstDay) && !today.isAfter(lastDay.plus(ALARM_AFTER));
    }

    /** Whether the last half day is over. */
    boolean isOver(LocalDateTime now) {
        return halfDays.isEmpty()
                ? now.toLocalDate().isAfter(lastDay)
                : !now.isBefore(
                        halfDays.getLast().day().atTime(halfDays.getLast().end()));
    }

    /** Whether somebody has said of each half day who was there. */
    boolean isSaidWhole() {
        return !halfDays.isEmpty() && halfDays.stream().allMatch(half -> half.presence() != null);
    }

    private Map<HalfDay.Key, HalfDay> byKey() {
        return halfDays.stream().collect(Collectors.toMap(HalfDay::key, Function.identity()));
    }

    private Internship with(LocalDate first, LocalDate last, List<HalfDay> halves, boolean alarm, boolean done) {
        return new Internship(
                id,
                version + 1,
                student,
                school,
                schoolClass,
                company,
                week,
                programme,
                first,
                last,
                halves,
                alarm,
                done);
    }

    /** What other services learn of it. */
    InternshipState state() {
        return new InternshipState(
                id,
                version,
                student,
                company,
                school,
                schoolClass,
                week,
                programme,
                halfDays.stream()
                        .map(half -> new InternshipState.HalfDay(half.day(), half.half(), half.presence()))
                        .toList(),
                alarmOpen,
                attested);
    }

    /** Whether the half days are the same, with what was said of them. */
    boolean hasSameDays(Internship other) {
        return Objects.equals(halfDays, other.halfDays);
    }
}
