package fr.stagein.keycloak;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.email.EmailSenderProviderFactory;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Sends what somebody's own page asks for (a registration, a forgotten password) after its answer: how long the answer
 * takes, and whether the mail server takes the mail, would tell whether an address has an account. What a service asks for
 * is sent at once, since it has to learn what became of it.
 */
public final class MailsAfterTheAnswer implements EmailSenderProviderFactory {

    private static final Logger LOG = Logger.getLogger(MailsAfterTheAnswer.class);

    /** Keycloak's own sender. */
    private static final String DEFAULT = "default";

    private static final int MOST_WAITING = 1_000;
    private static final int THREADS = 2;
    private static final List<Duration> TRIES = List.of(Duration.ZERO, Duration.ofSeconds(10), Duration.ofMinutes(1));

    private final ScheduledThreadPoolExecutor sending = new ScheduledThreadPoolExecutor(THREADS, work -> {
        var thread = new Thread(work, "stagein-mails");
        thread.setDaemon(true);
        return thread;
    });

    private record Mail(Map<String, String> server, String address, String subject, String text, String html) {}

    @Override
    public String getId() {
        return "stagein-after-the-answer";
    }

    /** Goes before Keycloak's own, which has none. */
    @Override
    public int order() {
        return 100;
    }

    @Override
    public EmailSenderProvider create(KeycloakSession session) {
        EmailSenderProvider now = session.getProvider(EmailSenderProvider.class, DEFAULT);
        return new EmailSenderProvider() {
            @Override
            public void send(Map<String, String> server, String address, String subject, String text, String html)
                    throws EmailException {
                if (session.getContext().getAuthenticationSession() == null) {
                    now.send(server, address, subject, text, html);
                } else {
                    after(session, new Mail(Map.copyOf(server), address, subject, text, html));
                }
            }

            @Override
            public void validate(Map<String, String> server) throws EmailException {
                now.validate(server);
            }

            @Override
            public void close() {}
        };
    }

    /** Once what the mail speaks of is committed. */
    private void after(KeycloakSession session, Mail mail) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                attempt(factory, mail, 0);
            }

            @Override
            protected void rollbackImpl() {}
        });
    }

    private void attempt(KeycloakSessionFactory factory, Mail mail, int failures) {
        if (sending.getQueue().size() >= MOST_WAITING) {
            LOG.error("Too many mails wait: one is not sent");
            return;
        }
        var unused = sending.schedule(
                () -> {
                    try {
                        send(factory, mail);
                    } catch (RuntimeException failed) {
                        failed(factory, mail, failures + 1, failed);
                    }
                },
                TRIES.get(failures).toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** In no transaction: nothing is read or written, and a mail server may take its time. */
    private static void send(KeycloakSessionFactory factory, Mail mail) {
        try (KeycloakSession session = factory.create()) {
            session.getProvider(EmailSenderProvider.class, DEFAULT)
                    .send(mail.server(), mail.address(), mail.subject(), mail.text(), mail.html());
        } catch (EmailException notSent) {
            throw new IllegalStateException(notSent);
        }
    }

    /** Its text would quote the address. */
    private void failed(KeycloakSessionFactory factory, Mail mail, int failures, RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        boolean last = failures == TRIES.size();
        LOG.warnf(
                "A mail of a page could not be sent (%s)%s",
                cause.getClass().getName(), last ? ", it is given up" : ", it is tried again");
        if (!last) {
            attempt(factory, mail, failures);
        }
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {
        sending.shutdown();
    }
}
