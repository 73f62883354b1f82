package fr.stagein.applications.logbook;

import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import fr.stagein.platform.vault.Vault;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of logbooks. */
@Configuration
class LogbookData {

    private static final String KIND = "logbooks";

    @Bean
    PersonalTable logbooksTable() {
        return PersonalTable.named("logbook", KIND)
                .exported("""
                        select l.week, l.shared_at from logbook l join agreement a on a.id = l.agreement_id
                        where l.student_id = :pupil and (:school is null or a.school_id = :school) order by l.week""")
                .erased("delete from logbook where student_id = :pupil");
    }

    /**
     * A guardian may ask for all that is kept of a child, and does not read here what the child has not shared: of such a
     * day there is the day alone.
     */
    @Bean
    PersonalTable logbookDaysTable(Vault vault) {
        return PersonalTable.named("logbook_day", KIND).exported("""
                        select d.agreement_id, d.day, d.changed_at,
                               case when :self or l.shared_at is not null then d.content end as content
                        from logbook_day d join logbook l on l.agreement_id = d.agreement_id
                             join agreement a on a.id = d.agreement_id
                        where l.student_id = :pupil and (:school is null or a.school_id = :school) order by d.day""", row -> readable(row, vault));
    }

    /** An internship that goes on into the next school year is written of to its end. */
    @Bean
    RetentionRule logbooksOfLastYear(JdbcClient jdbc) {
        return RetentionRule.of(KIND, jdbc, """
                delete from logbook where agreement_id in (
                    select l.agreement_id from logbook l join agreement a on a.id = l.agreement_id
                    where l.week < :week and coalesce(a.last_week, a.week) < :week limit :limit)""");
    }

    private static Map<String, Object> readable(Map<String, Object> row, Vault vault) {
        Map<String, Object> readable = new LinkedHashMap<>(row);
        readable.computeIfPresent(
                "content",
                (name, bytes) -> vault.open(
                        (byte[]) bytes,
                        Logbooks.CONTENT,
                        String.valueOf(row.get("agreementId")),
                        String.valueOf(row.get("day"))));
        readable.remove("agreementId");
        return readable;
    }
}
