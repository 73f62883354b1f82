package fr.stagein.territory;

import java.util.Map;
import java.util.Objects;

/**
 * Something that one party fills in.
 *
 * @param id the key of the template's value, such as {@code tutor.name}
 * @param labels by language; French is always there
 * @param required whether the agreement cannot be frozen without it
 * @param material whether another value is a change of substance, which voids the signatures so far
 */
public record PartField(
        String id, Map<String, String> labels, Part part, Kind kind, boolean required, boolean material) {

    public PartField {
        labels = Map.copyOf(labels);
    }

    /** What is filled in, which says how it is shown and checked. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        NAME,
        EMAIL,
        PHONE,
        DATE,
        NUMBER,
        /** Euros, with two digits of cents. */
        MONEY,
        /** The timetable: start, end and break of each date. */
        DAYS
    }

    /** In French where the language has none. */
    public String label(String language) {
        return labels.getOrDefault(language, Objects.requireNonNull(labels.get("fr")));
    }
}
