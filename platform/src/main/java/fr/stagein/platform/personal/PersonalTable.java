package fr.stagein.platform.personal;

import fr.stagein.events.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One table with data about people: the SQL that exports and erases one person's rows. A bean of the feature that owns
 * the table. The SQL has the parameters {@code :pupil} (uuid or null), {@code :accounts} (text[]), {@code :self}, which is
 * true if the person reads their own data, and {@code :school} (text), the institution that reads; null if none does.
 *
 * @param kind which row of {@code retention.yaml} it belongs to
 * @param export a select; null for rows of no use to the person, such as keyed hashes and copies of what another
 *     service exports
 * @param readable decrypts the encrypted columns of an exported row
 * @param keptFromSchool whether only the pupil may read it, not the school
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
     * @param stream the stream from which the aggregates whose ids the statement returns are removed; null for a
     *     statement that returns nothing
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

    /** Run in the given order. Foreign keys delete the rows that depend on the erased ones. */
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
