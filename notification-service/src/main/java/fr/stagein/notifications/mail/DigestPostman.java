package fr.stagein.notifications.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.stagein.notifications.inbox.Note;
import fr.stagein.notifications.mail.Digests.Digest;
import fr.stagein.notifications.mail.MailQueue.Outcome;
import fr.stagein.notifications.settings.MailFrequency;
import fr.stagein.notifications.settings.MailSettings;
import fr.stagein.notifications.settings.Settings;
import fr.stagein.platform.queue.Causes;
import fr.stagein.platform.queue.Step;
import fr.stagein.platform.queue.WorkQueue;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the digests that are due, one at a time, as {@link Postman} does mails. */
@Component
class DigestPostman implements WorkQueue<Digest> {

    private static final Logger log = LoggerFactory.getLogger(DigestPostman.class);

    private final Digests digests;
    private final Settings settings;
    private final Addresses addresses;
    private final Letter letter;
    private final Sender sender;
    private final MailProperties properties;
    private final MeterRegistry meters;
    private final TransactionTemplate transaction;

    DigestPostman(
            Digests digests,
            Settings settings,
            Addresses addresses,
            Letter letter,
            Sender sender,
            MailProperties properties,
            MeterRegistry meters,
            PlatformTransactionManager transactions) {
        this.digests = digests;
        this.settings = settings;
        this.addresses = addresses;
        this.letter = letter;
        this.sender = sender;
        this.properties = properties;
        this.meters = meters;
        this.transaction = new TransactionTemplate(transactions);
    }

    Step deliverNext() {
        return WorkQueue.next(this, transaction);
    }

    @Override
    public Optional<Digest> lockNext() {
        return digests.takeNext();
    }

    @Override
    public void work(Digest digest) {
        end(digest, send(digest));
    }

    @Override
    public int failed(Digest digest, Throwable why) {
        int failures = digest.attempts() + 1;
        if (AddressRefused.in(why)) {
            log.warn("{} is not sent: the mail server takes nothing for its address", digest);
            end(digest, Outcome.REFUSED);
        } else if (failures < properties.attempts()) {
            digests.tryAgain(digest, failures, settings.of(digest.account()).quietHours());
        } else {
            log.error("{} is given up after failure {}: {}", digest, failures, Causes.of(why));
            end(digest, Outcome.GIVEN_UP);
        }
        return failures;
    }

    private Outcome send(Digest digest) {
        MailSettings wanted = settings.of(digest.account());
        List<Note> news = digests.news(digest).stream()
                .filter(note -> wanted.frequencyOf(note.reader(), note.kind()) != MailFrequency.NEVER)
                .toList();
        if (news.isEmpty()) {
            return Outcome.MOOT;
        }
        return addresses
                .of(digest.account())
                .map(to -> {
                    // The same again if it is sent twice after a crash, so that mail programs show one.
                    UUID id = UUID.nameUUIDFromBytes((digest.account() + "/" + digest.day()).getBytes(UTF_8));
                    sender.send(id, letter.digest(digest.account(), news, to), to);
                    return Outcome.SENT;
                })
                .orElse(Outcome.NO_ADDRESS);
    }

    private void end(Digest digest, Outcome outcome) {
        digests.done(digest, outcome);
        meters.counter("stagein.digests", "outcome", outcome.name()).increment();
    }
}
