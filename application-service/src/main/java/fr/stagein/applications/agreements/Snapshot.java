package fr.stagein.applications.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a frozen document was made from and what it says; kept as JSON beside the file.
 *
 * @param values by field, of all parts
 * @param bySchool whether the school filled in the company's part
 * @param rulesOf the day whose rules it was checked by
 * @param delegations of the head's signature that it prints, by id
 */
record Snapshot(
        String reference,
        int number,
        String programme,
        String template,
        int templateVersion,
        Instant frozenAt,
        LocalDate rulesOf,
        Map<String, String> values,
        List<Day> days,
        boolean bySchool,
        FrozenText text,
        List<UUID> delegations) {

    /** Name of the field that the days are. */
    static final String DAYS = "days";

    Snapshot {
        values = new TreeMap<>(values);
        days = List.copyOf(days);
        // Documents from before there were any say nothing of them.
        delegations = delegations == null ? List.of() : List.copyOf(delegations);
    }

    /** The fields in which the given contents differ, by name. */
    List<String> differences(Map<String, String> otherValues, List<Day> otherDays) {
        var names = new TreeSet<>(values.keySet());
        names.addAll(otherValues.keySet());
        List<String> changed = new ArrayList<>(names.stream()
                .filter(name -> !Objects.equals(values.get(name), otherValues.get(name)))
                .toList());
        if (!days.equals(otherDays)) {
            changed.add(DAYS);
        }
        return changed;
    }
}
