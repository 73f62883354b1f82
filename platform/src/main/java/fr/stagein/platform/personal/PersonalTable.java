package fr.stagein.platform.personal;

import fr.stagein.events.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One table with data about people: how what it has of a person is read for them, and how it is erased. A bean of the
 * feature that owns the table. Its SQL knows {@code :pupil} (uuid or null), {@code :accounts} (text[]) and
 * {@code :self}, whether they read it themselves.
 *
 * @param kind which row of {@code retention.yaml} it belongs to
 * @param export a select; null where a person learns nothing from it, such as keyed hashes and copies of what another
 *     service shows
 * @param readable opens what is sealed in a row that the export read
 * @param keptFromSchool whether it is the pupil's alone
 */
public record PersonalTable(
        String name,
        String kind,
        @Nullable String export,
        UnaryOperator<Map<String, Object>> readable,
        boolean keptFromSchool,
        List<Erasing> erasings) {

    /**
     * One statement of an erasure.
     *
     * @param stream where the aggregates whose ids the statement returns are taken off; null for a statement that
     *     returns nothing
     */
    record Erasing(String sql, @Nullable Stream<?> stream) {}

    public PersonalTable {
        erasings = List.copyOf(erasings);
    }

    public static PersonalTable named(String name, String kind) {
        return new PersonalTable(name, kind, null, UnaryOperator.identity(), false, List.of());
    }

    public PersonalTable exported(String select) {
        return new PersonalTable(name, kind, select, readable, keptFromSchool, erasings);
    }

    /** @param opens gets a row by camelCase column name and gives what a person reads of it */
    public PersonalTable exported(String select, UnaryOperator<Map<String, Object>> opens) {
        return new PersonalTable(name, kind, select, opens, keptFromSchool, erasings);
    }

    public PersonalTable keptFromTheSchool() {
        return new PersonalTable(name, kind, export, readable, true, erasings);
    }

    /** In the order in which they are told; rows that hang on the erased ones go by their foreign keys. */
    public PersonalTable erased(String statement) {
        return with(new Erasing(statement, null));
    }

    /** @param statement ends in {@code returning id} */
    public PersonalTable erased(String statement, Stream<?> stream) {
        return with(new Erasing(statement, stream));
    }

    private PersonalTable with(Erasing erasing) {
        List<Erasing> all = new ArrayList<>(erasings);
        all.add(erasing);
        return new PersonalTable(name, kind, export, readable, keptFromSchool, all);
    }
}
