package fr.stagein.applications.agreements;

import fr.stagein.territory.Part;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one party has filled in so far.
 *
 * @param revision counts its changes from 0, as it was made with the draft
 * @param bySchool whether the school filled it in for a company without an account
 */
record FilledPart(Part part, int revision, Map<String, String> values, List<Day> days, boolean bySchool) {

    FilledPart {
        values = Map.copyOf(new TreeMap<>(values));
        days = List.copyOf(days);
    }

    static FilledPart empty(Part part) {
        return new FilledPart(part, 0, Map.of(), List.of(), false);
    }
}
