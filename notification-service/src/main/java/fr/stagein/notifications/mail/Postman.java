package fr.stagein.notifications.mail;

import fr.stagein.notifications.inbox.Note;
import fr.stagein.notifications.inbox.NoteId;
import fr.stagein.notifications.mail.Addresses.Address;
import fr.stagein.notifications.mail.MailQueue.Outcome;
import fr.stagein.notifications.mail.MailQueue.Waiting;
import fr.stagein.notifications.settings.MailFrequency;
import fr.stagein.notifications.settings.Settings;
import fr.stagein.platform.queue.Causes;
import fr.stagein.platform.queue.Step;
import fr.stagein.platform.queue.WorkQueue;
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
class Postman implements WorkQueue<Waiting> {

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

    Step deliverNext() {
        return WorkQueue.next(this, transaction);
    }

    @Override
    public Optional<Waiting> lockNext() {
        return queue.takeNext();
    }

    @Override
    public void work(Waiting mail) {
        Note note = queue.note(mail.note());
        if (settings.of(note.account()).frequencyOf(note.reader(), note.kind()) == MailFrequency.NEVER) {
            end(mail.note(), Outcome.MOOT);
            return;
        }
        Optional<Address> to = addresses.of(note.account());
        to.ifPresent(address -> sender.send(note.id().value(), letter.write(note, address), address));
        end(mail.note(), to.isPresent() ? Outcome.SENT : Outcome.NO_ADDRESS);
    }

    /** Whatever it was, it is this mail's trouble: it waits or is given up, the others go on. */
    @Override
    public int failed(Waiting mail, Throwable why) {
        int failures = mail.attempts() + 1;
        if (AddressRefused.in(why)) {
            log.warn("{} is not sent: the mail server takes nothing for its address", mail);
            end(mail.note(), Outcome.REFUSED);
        } else if (failures < properties.attempts()) {
            queue.tryAgain(mail.note(), failures);
        } else {
            log.error("{} is given up after failure {}: {}", mail, failures, Causes.of(why));
            end(mail.note(), Outcome.GIVEN_UP);
        }
        return failures;
    }

    private void end(NoteId note, Outcome outcome) {
        queue.done(note, outcome);
        meters.counter("stagein.mails", "outcome", outcome.name()).increment();
    }
}
