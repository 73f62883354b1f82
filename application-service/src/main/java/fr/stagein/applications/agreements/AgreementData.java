package fr.stagein.applications.agreements;

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

/** What is kept of agreements: they go as a whole, with their student or when their time is over. */
@Configuration
class AgreementData {

    private static final String KIND = "agreements";

    /** Its parts, documents, signers, links and chain hang on it. */
    @Bean
    PersonalTable agreementsTable(Vault vault) {
        return PersonalTable.named("agreement", KIND)
                .exported("""
                        select id, week, last_week, programme, status, document_version, since, drafted_at, end_reason, last_day,
                               amendment
                        from agreement where student_id = :pupil and (:school is null or school_id = :school)
                        order by drafted_at""", row -> readable(row, vault, "endReason", Agreements.REASON, "id"))
                .erased("delete from agreement where student_id = :pupil returning id", Stream.AGREEMENTS);
    }

    @Bean
    PersonalTable agreementPartsTable(Vault vault) {
        return PersonalTable.named("agreement_part", KIND)
                .exported("""
                        select p.agreement_id, p.part, p.content, p.changed_at
                        from agreement_part p join agreement a on a.id = p.agreement_id
                        where a.student_id = :pupil and (:school is null or a.school_id = :school)
                        order by p.agreement_id, p.part""", row -> readable(row, vault, "content", Parts.CONTENT, "agreementId", "part"));
    }

    @Bean
    PersonalTable agreementDocumentsTable(Vault vault) {
        return PersonalTable.named("agreement_document", KIND)
                .exported(
                        """
                        select d.agreement_id, d.number, d.snapshot, d.sha256, d.frozen_at, d.sealed_sha256, d.sealed_at
                        from agreement_document d join agreement a on a.id = d.agreement_id
                        where a.student_id = :pupil and (:school is null or a.school_id = :school)
                        order by d.agreement_id, d.number""",
                        row -> readable(row, vault, "snapshot", FrozenDocuments.SNAPSHOT, "agreementId", "number"));
    }

    @Bean
    PersonalTable agreementSignersTable(Vault vault) {
        return PersonalTable.named("agreement_signer", KIND)
                .exported("""
                        select s.id, s.number, s.party, s.name, s.signed_at, s.means
                        from agreement_signer s join agreement a on a.id = s.agreement_id
                        where (a.student_id = :pupil or s.account_id = any(:accounts) or s.signed_by = any(:accounts))
                              and (:school is null or a.school_id = :school)
                        order by s.agreement_id, s.number, s.position""", row -> readable(row, vault, "name", Signers.NAME, "id"))
                // Who signed stays by name, as on the document; the account that did is gone.
                .erased("""
                        update agreement_signer set account_id = case when signed_at is null then account_id end,
                               signed_by = null
                        where signed_by = any(:accounts)""")
                .erased(
                        "update agreement_signer set account_id = gen_random_uuid()::text where account_id = any(:accounts)");
    }

    @Bean
    PersonalTable agreementScansTable(Vault vault) {
        return PersonalTable.named("agreement_scan", KIND)
                .exported(
                        """
                        select s.id, s.number, s.printed, s.type, s.size, s.sha256, s.state, s.brought_name, s.brought_at,
                               s.attested_name, s.attested_at, s.settled_at
                        from agreement_scan s join agreement a on a.id = s.agreement_id
                        where (a.student_id = :pupil or s.brought_by = any(:accounts) or s.attested_by = any(:accounts))
                              and (:school is null or a.school_id = :school)
                        order by s.agreement_id, coalesce(s.brought_at, s.attested_at)""",
                        row -> readable(
                                readable(row, vault, "attestedName", Scans.ATTESTED_NAME, "id"),
                                vault,
                                "broughtName",
                                Scans.BROUGHT_NAME,
                                "id"))
                // Who attested stays by name, as in the chain; the account that did is gone.
                .erased("update agreement_scan set brought_by = null where brought_by = any(:accounts)")
                .erased("update agreement_scan set attested_by = null where attested_by = any(:accounts)");
    }

    @Bean
    PersonalTable agreementReadingsTable() {
        return PersonalTable.named("agreement_reading", KIND)
                .exported("""
                        select number, first_at from agreement_reading where reader = any(:accounts) order by first_at""")
                .erased("delete from agreement_reading where reader = any(:accounts)");
    }

    @Bean
    PersonalTable agreementCodesTable() {
        return PersonalTable.named("agreement_code", KIND)
                .erased(
                        "delete from agreement_code where holder = any(:accounts) returning mail_id",
                        Stream.AGREEMENT_MAILS);
    }

    /** Before the agreement goes, and they with it: links and their codes that are on their way have to leave the stream. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    PersonalTable agreementLinksTable() {
        return PersonalTable.named("agreement_link", KIND)
                .erased("""
                        delete from agreement_code where holder in (
                            select l.id::text from agreement_link l join agreement a on a.id = l.agreement_id
                            where a.student_id = :pupil)
                        returning mail_id""", Stream.AGREEMENT_MAILS)
                .erased("""
                        delete from agreement_link where taken_off_at is null and agreement_id in (
                            select id from agreement where student_id = :pupil)
                        returning id""", Stream.AGREEMENT_MAILS);
    }

    @Bean
    PersonalTable agreementEntriesTable(Vault vault) {
        return PersonalTable.named("agreement_entry", KIND)
                .exported("""
                        select e.agreement_id, e.number, e.content, e.hash
                        from agreement_entry e join agreement a on a.id = e.agreement_id
                        where a.student_id = :pupil and (:school is null or a.school_id = :school)
                        order by e.agreement_id, e.number""", row -> readable(row, vault, "content", Chain.CONTENT, "agreementId", "number"));
    }

    @Bean
    PersonalTable agreementTermsTable() {
        return PersonalTable.named("agreement_terms", KIND)
                .exported("""
                        select school_id, changed_at from agreement_terms where changed_by = any(:accounts)""")
                .erased("update agreement_terms set changed_by = '' where changed_by = any(:accounts)");
    }

    @Bean
    PersonalTable agreementSealingsTable() {
        return PersonalTable.named("agreement_sealing", KIND);
    }

    @Bean
    PersonalTable agreementTutorsTable() {
        return PersonalTable.named("agreement_tutor", KIND);
    }

    /** An amendment before what it amends: each is told. */
    @Bean
    RetentionRule agreementsOfLongAgo(JdbcClient jdbc, EventPublisher events, LongKept longKept) {
        return ofLongAgo(KIND, "not programme = any(:longer)", jdbc, events, longKept);
    }

    @Bean
    RetentionRule longKeptAgreementsOfLongAgo(JdbcClient jdbc, EventPublisher events, LongKept longKept) {
        return ofLongAgo("pfmp-agreements", "programme = any(:longer)", jdbc, events, longKept);
    }

    private static RetentionRule ofLongAgo(
            String kind, String which, JdbcClient jdbc, EventPublisher events, LongKept longKept) {
        String statement = """
                delete from agreement where id in (
                    select id from agreement where week < :week and coalesce(last_week, week) < :week and %s
                    order by (amends is null) limit :limit)
                returning id""".formatted(which);
        return RetentionRule.of(
                kind, jdbc, statement, Map.of("longer", longKept.beyond(KIND)), events, Stream.AGREEMENTS);
    }

    private static Map<String, Object> readable(
            Map<String, Object> row, Vault vault, String value, SealedColumn column, String... key) {
        Map<String, Object> readable = new LinkedHashMap<>(row);
        Object[] keys = new Object[key.length];
        for (int i = 0; i < key.length; i++) {
            keys[i] = String.valueOf(row.get(key[i]));
        }
        readable.computeIfPresent(value, (name, bytes) -> vault.open((byte[]) bytes, column, keys));
        return readable;
    }
}
