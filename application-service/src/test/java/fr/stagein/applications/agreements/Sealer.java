package fr.stagein.applications.agreements;

import fr.stagein.applications.agreements.SealAgreement.Taken;
import fr.stagein.documents.Document;
import fr.stagein.documents.Seal;
import fr.stagein.documents.SealCheck;
import fr.stagein.documents.SealKey;
import fr.stagein.events.AgreementId;
import fr.stagein.platform.queue.Step;
import fr.stagein.platform.territory.Territory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The worker that seals, with a key of the test's: the service under test has none. */
final class Sealer {

    private static final String PASSWORD = "a password of the tests";
    private static final byte[] KEY = SealKey.selfSigned(
            "Tests", PASSWORD.toCharArray(), Instant.now().minus(Duration.ofDays(1)), Period.ofYears(1));

    final SealAgreement seal;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private @Nullable Taken taken;
    private @Nullable Document lost;

    Sealer(ApplicationContext here) {
        jdbc = here.getBean(JdbcClient.class);
        var transactions = here.getBean(PlatformTransactionManager.class);
        transaction = new TransactionTemplate(transactions);
        seal = new SealAgreement(
                here.getBean(Agreements.class),
                here.getBean(FrozenDocuments.class),
                here.getBean(Chain.class),
                territorySeal(),
                here.getBean(AgreementSettings.class),
                here.getBean(Territory.class),
                here.getBean(PartyNames.class),
                here.getBean(MessageSource.class),
                here.getBean(JsonMapper.class),
                here.getBean(Sealings.class),
                here.getBeanProvider(AgreementListener.class),
                here.getBean(Clock.class),
                transactions);
    }

    static TerritorySeal territorySeal() {
        return new TerritorySeal(new SealSettings(Base64.getEncoder().encodeToString(KEY), PASSWORD));
    }

    static boolean isIntact(byte[] file, String hash) {
        var check = new SealCheck(List.of(new Seal(KEY, PASSWORD.toCharArray()).certificate()));
        return check.check(file, hash) instanceof SealCheck.Outcome.Intact;
    }

    /** All that is signed, whoever has it in hand. */
    void sealAll() {
        jdbc.sql("update agreement_sealing set due_at = now() - interval '1 second'")
                .update();
        while (seal.sealNext() == Step.DONE) {
            // The next one.
        }
    }

    /** Takes one, seals it and dies before it is kept. */
    void cutOffAfterSealing(AgreementId id) {
        // What other tests left signed is not this one.
        jdbc.sql("""
                insert into agreement_sealing (agreement_id, due_at, attempts)
                select id, now() + interval '1 hour', 40 from agreement where status = 'SIGNED' and id <> :id
                on conflict do nothing""").param("id", id.value()).update();
        transaction.execute(status -> seal.takeNext());
        taken = Objects.requireNonNull(transaction.execute(status -> seal.read(id)));
        lost = seal.seal(taken);
    }

    /** The one that was cut off goes on after another has done it. */
    void keepLate() {
        transaction.executeWithoutResult(
                status -> seal.keep(Objects.requireNonNull(taken), Objects.requireNonNull(lost)));
    }

    SealCheck.Outcome check(byte[] file, String hash) {
        return new SealCheck(List.of(new Seal(KEY, PASSWORD.toCharArray()).certificate())).check(file, hash);
    }
}
