package fr.stagein.applications.agreements;

import fr.stagein.territory.Part;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a school or a company wrote last time, for it to confirm: whoever has twenty-five pupils writes the insurance once.
 * Nothing about a pupil or a family is among it.
 */
@Repository
class LastAnswers {

    private final JdbcClient jdbc;
    private final Parts parts;

    LastAnswers(JdbcClient jdbc, Parts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    /** Values by field; empty for parts of people, and where there is no last time. */
    Map<String, String> of(Part part, Placement placement) {
        return switch (part) {
            case SCHOOL -> last("school_id", placement.schoolId().value(), part, placement);
            case COMPANY ->
                placement.companyId() == null
                        ? Map.of()
                        : last("company_id", placement.companyId().value(), part, placement);
            case STUDENT, GUARDIAN -> Map.of();
        };
    }

    private Map<String, String> last(String column, Object who, Part part, Placement placement) {
        return jdbc.sql("""
                select p.* from agreement_part p join agreement a on a.id = p.agreement_id
                where a.%s = :who and a.programme = :programme and p.part = :part and p.revision > 0
                order by p.changed_at desc limit 1""".formatted(column))
                .param("who", who)
                .param("programme", placement.programme())
                .param("part", part.name())
                .query(parts::part)
                .optional()
                .map(last -> withoutPeopleOfThePlacement(last.values()))
                .orElse(Map.of());
    }

    private static Map<String, String> withoutPeopleOfThePlacement(Map<String, String> values) {
        Map<String, String> kept = new TreeMap<>(values);
        kept.keySet().removeIf(field -> field.startsWith("student.") || field.startsWith("guardian."));
        return kept;
    }
}
