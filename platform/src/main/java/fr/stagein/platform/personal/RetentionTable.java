package fr.stagein.platform.personal;

import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.platform.territory.TerritoryPack;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The territory's {@code retention.yaml}: what is kept, why, for how long, and what happens then. */
public final class RetentionTable {

    /** The month in which a school year begins. */
    private static final Month FIRST = Month.SEPTEMBER;

    private final Map<String, Row> rows;

    /**
     * One kind of data.
     *
     * @param service who has it
     * @param keep how long after {@code from}; null for a copy, which is erased together with its original
     * @param from what the time is counted from
     * @param then what happens then
     * @param words by language, French at least
     */
    public record Row(String service, @Nullable Period keep, From from, Then then, Map<String, Words> words) {

        Words in(Locale language) {
            Words own = words.get(language.getLanguage());
            return own == null ? Objects.requireNonNull(words.get("fr")) : own;
        }
    }

    /**
     * Why it is kept, in words.
     *
     * @param after what the time is counted from, such as "après le départ"
     */
    public record Words(String purpose, String ground, String after) {}

    /** What a time is counted from. */
    public enum From {
        /** The end of the school year in which it was of use. */
        SCHOOL_YEAR,
        /** Something that happened to it. */
        EVENT
    }

    /** What happens at the end. */
    public enum Then {
        ERASED,
        ANONYMOUS
    }

    RetentionTable(TerritoryPack pack) {
        rows = new TreeMap<>(pack.settings("retention.yaml", Row.class));
        rows.forEach((kind, row) -> {
            if (!row.words().containsKey("fr")) {
                throw new IllegalArgumentException("retention.yaml: " + kind + " has no French words");
            }
        });
    }

    /** The kinds that a service has, by name. */
    public Map<String, Row> of(String service) {
        Map<String, Row> own = new TreeMap<>(rows);
        own.values().removeIf(row -> !row.service().equals(service));
        return own;
    }

    /** Data of the kind from before this moment is to be erased today; null for a copy. */
    static @Nullable Cutoff cutoff(Row row, TerritoryCalendar calendar) {
        Period keep = row.keep();
        if (keep == null) {
            return null;
        }
        LocalDate day = calendar.today().minus(keep);
        if (row.from() == From.SCHOOL_YEAR) {
            int year = day.getMonth().compareTo(FIRST) >= 0 ? day.getYear() : day.getYear() - 1;
            day = LocalDate.of(year, FIRST, 1);
        }
        Instant before = calendar.startOf(day);
        return new Cutoff(before, day);
    }

    /** How long, in words: "3 mois après le départ". */
    static String keep(Row row, Locale language) {
        String after = row.in(language).after();
        Period keep = row.keep();
        if (keep == null || keep.isZero()) {
            return after;
        }
        boolean french = language.getLanguage().equals("fr");
        List<String> parts = new java.util.ArrayList<>();
        add(parts, keep.getYears(), french ? "an" : "year", french ? "ans" : "years");
        add(parts, keep.getMonths(), french ? "mois" : "month", french ? "mois" : "months");
        add(parts, keep.getDays(), french ? "jour" : "day", french ? "jours" : "days");
        return String.join(french ? " et " : " and ", parts) + " " + after;
    }

    private static void add(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? one : many));
        }
    }
}
