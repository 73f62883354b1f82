package fr.stagein.applications.placement;

import fr.stagein.events.AccountId;
import fr.stagein.events.ApplicationId;
import fr.stagein.platform.tokens.SecretLinks;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links in mails with which a company answers without signing in: notification-service writes them. */
@Repository
@EnableConfigurationProperties(AnswerLinks.Keys.class)
class AnswerLinks {

    static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final SecretLinks links;

    AnswerLinks(JdbcClient jdbc, Keys keys) {
        this.jdbc = jdbc;
        links = new SecretLinks(keys.key());
    }

    /** @param key 32 random bytes in Base64, the same in notification-service; who has it can answer for companies */
    @ConfigurationProperties("stagein.answer-links")
    record Keys(String key) {}

    /** Whom a link stands for, and until when. */
    record Link(ApplicationId application, AccountId member, LocalDate answerBy) {
        List<String> parts() {
            return List.of(application.toString(), member.value(), answerBy.toString());
        }
    }

    /** Empty for what is no link of ours. */
    Optional<Link> read(String token) {
        return links.read(token).filter(parts -> parts.size() == 3).flatMap(AnswerLinks::link);
    }

    private static Optional<Link> link(List<String> parts) {
        try {
            return Optional.of(new Link(
                    ApplicationId.of(parts.get(0)), AccountId.of(parts.get(1)), LocalDate.parse(parts.get(2))));
        } catch (IllegalArgumentException | DateTimeParseException notForAnswers) {
            return Optional.empty();
        }
    }

    boolean isCode(Link link, String code) {
        return links.isCode(link.parts(), code);
    }

    /** @param wrongCodes how often a wrong code was typed */
    record Past(int wrongCodes, boolean used) {}

    /** What became of it so far; others with the same link wait until the transaction is over. */
    Past lock(Link link) {
        jdbc.sql("""
                insert into answer_link (application_id, account_id) values (:application, :account)
                on conflict do nothing""")
                .param("application", link.application().value())
                .param("account", link.member().value())
                .update();
        return jdbc.sql("""
                select wrong_codes, used_at is not null as used from answer_link
                where application_id = :application and account_id = :account for update""")
                .param("application", link.application().value())
                .param("account", link.member().value())
                .query((row, n) -> new Past(row.getInt("wrong_codes"), row.getBoolean("used")))
                .single();
    }

    void wrongCode(Link link) {
        jdbc.sql("""
                update answer_link set wrong_codes = wrong_codes + 1
                where application_id = :application and account_id = :account""")
                .param("application", link.application().value())
                .param("account", link.member().value())
                .update();
    }

    void used(Link link, Instant at) {
        jdbc.sql("""
                update answer_link set used_at = :at
                where application_id = :application and account_id = :account""")
                .param("at", Timestamp.from(at))
                .param("application", link.application().value())
                .param("account", link.member().value())
                .update();
    }
}
