package fr.stagein.notifications.mail;

import fr.stagein.notifications.inbox.Note;
import fr.stagein.notifications.mail.Addresses.Address;
import fr.stagein.notifications.mail.MailQueue.Outcome;
import fr.stagein.notifications.mail.MailQueue.Waiting;
import fr.stagein.notifications.settings.Pace;
import fr.stagein.notifications.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes mails from the queue one at a time. Each is locked while it is sent, so two workers never send the same; only a
 * process killed between the mail server's yes and the commit sends one again, with the same Message-ID.
 */
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final MailQueue queue;
    private final Addresses addresses;
    private final Letter letter;
    private final Sender sender;
    private final Settings settings;
    private final MailProperties properties;
    private final MeterRegistry meters;
    private final TransactionTemplate transaction;

    Postman(
            MailQueue queue,
            Addresses addresses,
            Letter letter,
            Sender sender,
            Settings settings,
            MailProperties properties,
            MeterRegistry meters,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.addresses = addresses;
        this.letter = letter;
        this.sender = sender;
        this.settings = settings;
        this.properties = properties;
        this.meters = meters;
        this.transaction = new TransactionTemplate(transactions);
    }

    enum Round {
        NOTHING_WAITS,
        DONE,
        FAILED
    }

    Round deliverNext() {
        Round round = transaction.execute(
                status -> queue.takeNext().map(this::deliver).orElse(Round.NOTHING_WAITS));
        return round == null ? Round.NOTHING_WAITS : round;
    }

    private Round deliver(Waiting mail) {
        Note note = mail.note();
        try {
            if (settings.of(note.account()).paceOf(note.reader(), note.kind()) == Pace.NEVER) {
                end(note, Outcome.MOOT);
                return Round.DONE;
            }
            Optional<Address> to = addresses.of(note.account());
            if (to.isPresent()) {
                sender.send(note.id().value(), letter.write(note, to.get()), to.get());
                end(note, Outcome.SENT);
            } else {
                end(note, Outcome.NO_ADDRESS);
            }
            return Round.DONE;
        } catch (RuntimeException failed) {
            // Whatever it was, it is this mail's trouble: it waits, the others go on.
            int failures = mail.attempts() + 1;
            if (failures < properties.attempts()) {
                // The texts of mail and HTTP failures can hold an address: their types alone are logged.
                log.warn("Mail {} waits after failure {}: {}", note.id(), failures, failed.getClass());
                queue.tryAgain(note, failures);
            } else {
                log.error("Mail {} is given up after failure {}: {}", note.id(), failures, failed.getClass());
                end(note, Outcome.GIVEN_UP);
            }
            return Round.FAILED;
        }
    }

    private void end(Note note, Outcome outcome) {
        queue.done(note.id(), outcome);
        meters.counter("stagein.mails", "outcome", outcome.name()).increment();
    }
}
