package fr.stagein.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A kind of internship with its rules (dispositif), as its file in the pack says. Of each list of dated rules the one of
 * the day holds on which an agreement's version is frozen.
 *
 * @param id short name, part of the API and of stored data: {@code 3e}
 * @param labels by language; French is always there
 * @param observation whether the student looks on and takes no part in the work
 * @param block whether a place is for all the weeks that the class has in a row, under one agreement, rather than for one
 * @param template the agreement's
 * @param signatories in signing order
 * @param fields what each party fills in, in the order of the screen
 * @param logbook what the student is asked each day
 * @param besides programmes whose students may ask for this one as well, in weeks that are none of their own
 */
public record Programme(
        String id,
        Map<String, String> labels,
        AgeRange ages,
        boolean observation,
        boolean block,
        List<Timing> timings,
        Circuit circuit,
        String template,
        List<Length> lengths,
        List<Signatory> signatories,
        List<PartField> fields,
        Quotas quotas,
        List<HostLimit> hostLimits,
        List<Allowance> allowances,
        List<Teaching> teachings,
        List<Retention> retentions,
        List<ClassNames> classNames,
        Logbook logbook,
        Set<String> besides) {

    public Programme {
        labels = Map.copyOf(labels);
        timings = List.copyOf(timings);
        lengths = List.copyOf(lengths);
        signatories = signatories.stream()
                .sorted(Comparator.comparingInt(Signatory::order))
                .toList();
        fields = List.copyOf(fields);
        hostLimits = List.copyOf(hostLimits);
        allowances = List.copyOf(allowances);
        teachings = List.copyOf(teachings);
        retentions = List.copyOf(retentions);
        classNames = List.copyOf(classNames);
        besides = Set.copyOf(besides);
    }

    /** Whether a chamber signs instead of the school. */
    public boolean isSignedByChamber() {
        return signatories.stream().anyMatch(one -> one.party() == Party.CHAMBER);
    }

    /** In French where the language has none. */
    public String label(String language) {
        return labels.getOrDefault(language, Objects.requireNonNull(labels.get("fr")));
    }

    /** In signing order; guardians sign only for a minor. */
    public List<Signatory> signatories(boolean minor) {
        return signatories.stream()
                .filter(signatory -> minor || signatory.party() != Party.GUARDIAN)
                .toList();
    }

    public Optional<PartField> field(String fieldId) {
        return fields.stream().filter(field -> field.id().equals(fieldId)).findFirst();
    }

    public List<PartField> fields(Part part) {
        return fields.stream().filter(field -> field.part() == part).toList();
    }

    public Optional<Length> length(LocalDate day) {
        return Dated.on(lengths, day);
    }

    public Optional<HostLimit> hostLimit(LocalDate day) {
        return Dated.on(hostLimits, day);
    }

    public Optional<Allowance> allowance(LocalDate day) {
        return Dated.on(allowances, day);
    }

    public Optional<Teaching> teaching(LocalDate day) {
        return Dated.on(teachings, day);
    }

    public Optional<Retention> retention(LocalDate day) {
        return Dated.on(retentions, day);
    }

    /**
     * What of a timetable is against the programme's own rules: its length, its places and, by this timetable alone, the
     * hours at one company. Hours and rest are the labour code's: {@link WorkingRules}.
     *
     * @param places companies at which it takes place
     * @param agreed the day on which it is agreed
     */
    public List<Breach> check(Schedule schedule, int places, LocalDate agreed) {
        List<Breach> breaches = new ArrayList<>();
        length(agreed).ifPresent(length -> breaches.addAll(length.check(schedule, places)));
        hostLimit(agreed).flatMap(limit -> limit.check(schedule.work())).ifPresent(breaches::add);
        return breaches;
    }

    /**
     * The first day of a timetable that lies in the school holidays though it may not, or outside of them.
     *
     * @param schoolHoliday of the school's zone: {@link SchoolHolidays#contain}
     * @param agreed the day on which it is agreed
     */
    public Optional<Breach> checkTiming(Schedule schedule, Predicate<LocalDate> schoolHoliday, LocalDate agreed) {
        return Dated.on(timings, agreed).flatMap(timing -> timing.check(schedule, schoolHoliday));
    }
}
