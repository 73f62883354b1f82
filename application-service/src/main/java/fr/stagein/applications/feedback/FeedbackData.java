package fr.stagein.applications.feedback;

import fr.stagein.events.Stream;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of what both sides said. */
@Configuration
class FeedbackData {

    private static final String KIND = "feedback";

    @Bean
    PersonalTable studentFeedbackTable(Vault vault) {
        return PersonalTable.named("student_feedback", KIND)
                .exported("""
                        select f.agreement_id, f.week, f.content, f.given_at
                        from student_feedback f join agreement a on a.id = f.agreement_id
                        where f.student_id = :pupil and (:school is null or a.school_id = :school) order by f.week""", row -> readable(row, vault, "content", Feedbacks.OF_STUDENT, "agreementId"))
                .erased("delete from student_feedback where student_id = :pupil");
    }

    @Bean
    PersonalTable companyFeedbackTable(Vault vault) {
        return PersonalTable.named("company_feedback", KIND)
                .exported("""
                        select f.agreement_id, f.week, f.content, f.given_at
                        from company_feedback f join agreement a on a.id = f.agreement_id
                        where (f.student_id = :pupil or f.given_by = any(:accounts))
                              and (:school is null or a.school_id = :school)
                        order by f.week""", row -> readable(row, vault, "content", Feedbacks.OF_COMPANY, "agreementId"))
                .erased("delete from company_feedback where student_id = :pupil")
                .erased("update company_feedback set given_by = '' where given_by = any(:accounts)");
    }

    /** Before the agreement goes, and they with it: words on show have to leave the stream. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    PersonalTable studentWordsTable(Vault vault) {
        return PersonalTable.named("student_words", KIND)
                .exported(
                        """
                        select id, week, status, words, reason, sent_at, decided_at from student_words
                        where student_id = :pupil and (:school is null or school_id = :school) order by week""",
                        row -> readable(
                                readable(row, vault, "words", WordsForNext.WORDS, "id"),
                                vault,
                                "reason",
                                WordsForNext.REASON,
                                "id"))
                .erased("delete from student_words where student_id = :pupil returning id", Stream.FEEDBACKS)
                .erased("update student_words set decided_by = '' where decided_by = any(:accounts)");
    }

    /** One rule a kind: it has three tables. */
    @Bean
    RetentionRule feedbackOfLongAgo(JdbcClient jdbc, EventPublisher events) {
        List<RetentionRule> tables = List.of(
                RetentionRule.of(KIND, jdbc, """
                        delete from student_feedback where agreement_id in (
                            select f.agreement_id from student_feedback f join agreement a on a.id = f.agreement_id
                            where f.week < :week and coalesce(a.last_week, a.week) < :week limit :limit)"""),
                RetentionRule.of(KIND, jdbc, """
                        delete from company_feedback where agreement_id in (
                            select f.agreement_id from company_feedback f join agreement a on a.id = f.agreement_id
                            where f.week < :week and coalesce(a.last_week, a.week) < :week limit :limit)"""),
                RetentionRule.of(KIND, jdbc, """
                        delete from student_words where id in (
                            select w.id from student_words w join agreement a on a.id = w.agreement_id
                            where w.week < :week and coalesce(a.last_week, a.week) < :week limit :limit)
                        returning id""", events, Stream.FEEDBACKS));
        return new RetentionRule(
                KIND,
                cutoff -> tables.stream()
                        .mapToInt(table -> table.batch().applyAsInt(cutoff))
                        .sum());
    }

    private static Map<String, Object> readable(
            Map<String, Object> row, Vault vault, String value, SealedColumn column, String key) {
        Map<String, Object> readable = new LinkedHashMap<>(row);
        readable.computeIfPresent(
                value, (name, bytes) -> vault.open((byte[]) bytes, column, String.valueOf(row.get(key))));
        return readable;
    }
}
