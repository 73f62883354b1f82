package fr.stagein.applications.internships;

import fr.stagein.applications.agreements.LongKept;
import fr.stagein.events.Stream;
import fr.stagein.platform.outbox.EventPublisher;
import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionRule;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of internships: they go as a whole, with their student or as long after as their agreements. */
@Configuration
class InternshipData {

    private static final String KIND = "internships";

    /** All the other tables hang on it. */
    @Bean
    PersonalTable internshipsTable() {
        return PersonalTable.named("internship", KIND)
                .exported("""
                        select agreement_id, week, programme, first_day, last_day, attested
                        from internship where student_id = :pupil and (:school is null or school_id = :school) order by first_day""")
                .erased(
                        "delete from internship where student_id = :pupil returning agreement_id as id",
                        Stream.INTERNSHIPS);
    }

    @Bean
    PersonalTable internshipHalfDaysTable() {
        return PersonalTable.named("internship_half_day", KIND).exported("""
                        select h.day, h.half, h.starts, h.ends, h.presence
                        from internship_half_day h join internship i on i.agreement_id = h.agreement_id
                        where i.student_id = :pupil and (:school is null or i.school_id = :school)
                        order by h.day, h.half desc""");
    }

    @Bean
    PersonalTable internshipSayingsTable() {
        return PersonalTable.named("internship_saying", KIND)
                .exported("""
                        select s.day, s.half, s.presence, s.side, s.said_at
                        from internship_saying s join internship i on i.agreement_id = s.agreement_id
                        where (i.student_id = :pupil or s.said_by = any(:accounts)) and (:school is null or i.school_id = :school)
                        order by s.said_at""")
                .erased("update internship_saying set said_by = '' where said_by = any(:accounts)");
    }

    @Bean
    PersonalTable internshipAlarmsTable(Vault vault) {
        return PersonalTable.named("internship_alarm", KIND)
                .exported("""
                        select al.id, al.kind, al.side, al.words, al.raised_at, al.taken_at, al.settlement, al.closed_at
                        from internship_alarm al join internship i on i.agreement_id = al.agreement_id
                        where i.student_id = :pupil and (:self or al.side <> 'STUDENT')
                              and (:school is null or i.school_id = :school)
                        order by al.raised_at""", row -> {
                    Map<String, Object> readable = opened(row, vault, "words", Alarms.WORDS, "id");
                    return opened(readable, vault, "settlement", Alarms.SETTLEMENT, "id");
                })
                .erased("""
                        update internship_alarm set taken_by = '', taken_name = null where taken_by = any(:accounts)""");
    }

    @Bean
    PersonalTable internshipReadingsTable() {
        return PersonalTable.named("internship_reading", KIND).exported("""
                        select r.what, r.day, r.name, r.role
                        from internship_reading r join internship i on i.agreement_id = r.agreement_id
                        where (i.student_id = :pupil or r.account_id = any(:accounts)) and (:school is null or i.school_id = :school)
                        order by r.day""").erased("""
                        update internship_reading set account_id = gen_random_uuid()::text, name = null
                        where account_id = any(:accounts)""");
    }

    @Bean
    PersonalTable internshipFeedbackAsksTable() {
        return PersonalTable.named("internship_feedback_ask", KIND).exported("""
                        select a.side, a.asked_at, a.reminded_at
                        from internship_feedback_ask a join internship i on i.agreement_id = a.agreement_id
                        where i.student_id = :pupil and (:school is null or i.school_id = :school)
                        order by a.asked_at, a.side""");
    }

    /** Before the internship goes, and they with it: mails that are on their way have to leave the stream. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    PersonalTable internshipLinksTable() {
        return PersonalTable.named("internship_link", KIND).erased("""
                        delete from internship_link where taken_off_at is null and agreement_id in (
                            select agreement_id from internship where student_id = :pupil)
                        returning id""", Stream.AGREEMENT_MAILS);
    }

    @Bean
    PersonalTable internshipAttestationsTable(Vault vault) {
        return PersonalTable.named("internship_attestation", KIND)
                .exported("""
                        select t.agreement_id, t.verify_code, t.content, t.sha256, t.made_at
                        from internship_attestation t join internship i on i.agreement_id = t.agreement_id
                        where i.student_id = :pupil and (:school is null or i.school_id = :school)
                        order by t.made_at""", row -> opened(row, vault, "content", Attestations.CONTENT, "agreementId"))
                .erased("update internship_attestation set made_by = '' where made_by = any(:accounts)");
    }

    /** As long as the agreements. */
    @Bean
    RetentionRule internshipsOfLongAgo(JdbcClient jdbc, EventPublisher events, LongKept longKept) {
        return ofLongAgo(KIND, "not programme = any(:longer)", jdbc, events, longKept);
    }

    @Bean
    RetentionRule longKeptInternshipsOfLongAgo(JdbcClient jdbc, EventPublisher events, LongKept longKept) {
        return ofLongAgo("pfmp-internships", "programme = any(:longer)", jdbc, events, longKept);
    }

    private static RetentionRule ofLongAgo(
            String kind, String which, JdbcClient jdbc, EventPublisher events, LongKept longKept) {
        String statement = """
                delete from internship where agreement_id in (
                    select agreement_id from internship where week < :week and last_day < :before and %s limit :limit)
                returning agreement_id""".formatted(which);
        return RetentionRule.of(
                kind, jdbc, statement, Map.of("longer", longKept.beyond(KIND)), events, Stream.INTERNSHIPS);
    }

    private static Map<String, Object> opened(
            Map<String, Object> row, Vault vault, String value, SealedColumn column, String key) {
        Map<String, Object> readable = new LinkedHashMap<>(row);
        readable.computeIfPresent(
                value, (name, bytes) -> vault.open((byte[]) bytes, column, String.valueOf(row.get(key))));
        return readable;
    }
}
