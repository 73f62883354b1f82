package fr.stagein.notifications.mail;

import fr.stagein.notifications.mail.Addresses.Address;
import fr.stagein.notifications.mail.AgreementMails.Waiting;
import fr.stagein.notifications.mail.Letter.Written;
import fr.stagein.platform.queue.Step;
import fr.stagein.platform.queue.WorkQueue;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.tokens.DerivedKey;
import fr.stagein.platform.tokens.Envelope;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails links and codes for agreements one at a time, in the territory's first language. */
@Component
class AgreementPostman implements WorkQueue<Waiting> {

    private static final Logger log = LoggerFactory.getLogger(AgreementPostman.class);

    /** As application-service puts them in: kind, address, token, code, school, company. */
    private static final int PARTS = 6;

    private final AgreementMails queue;
    private final Envelope envelope;
    private final PublicUrl platform;
    private final MessageSource messages;
    private final Sender sender;
    private final Territory territory;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AgreementPostman(
            AgreementMails queue,
            AnswerLink.Keys keys,
            PublicUrl platform,
            MessageSource messages,
            Sender sender,
            Territory territory,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.envelope = new Envelope(DerivedKey.of(keys.key(), "agreement-mails"));
        this.platform = platform;
        this.messages = messages;
        this.sender = sender;
        this.territory = territory;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    Step deliverNext() {
        return WorkQueue.next(this, transaction);
    }

    @Override
    public Optional<Waiting> lockNext() {
        return queue.takeNext();
    }

    /** What does not open is over, or was not sealed for us: nobody can be told. */
    @Override
    public void work(Waiting mail) {
        Optional<List<String>> opened =
                envelope.open(mail.sealed(), clock.instant()).filter(parts -> parts.size() == PARTS);
        if (opened.isPresent()) {
            List<String> parts = opened.get();
            var to = new Address(
                    parts.get(1), "", Locale.of(territory.languages().getFirst()));
            sender.send(mail.id().value(), letter(parts, to.language()), to);
        }
        queue.done(mail.id());
    }

    @Override
    public int failed(Waiting mail, Throwable why) {
        if (AddressRefused.in(why)) {
            log.warn("{} is not sent: the mail server takes nothing for its address", mail);
            queue.done(mail.id());
        } else {
            queue.tryAgain(mail);
        }
        return mail.attempts() + 1;
    }

    /** Where a link of this kind is opened. */
    private static String page(String kind) {
        return kind.equals("PRESENCE") || kind.equals("FEEDBACK") ? "/presence" : "/convention";
    }

    private Written letter(List<String> parts, Locale language) {
        String key = "mail.agreement." + parts.getFirst().toLowerCase(Locale.ROOT);
        String token = parts.get(2);
        Object[] values = {parts.get(3), parts.get(4), parts.get(5), territory.name()};
        String subject = messages.getMessage(key + ".subject", values, language);
        String body = messages.getMessage(key + ".body", values, language);
        String why = messages.getMessage("mail.agreement.why", values, language);
        String text = body + "\n";
        String html = "<p>" + Letter.escaped(body) + "</p>\n";
        if (!token.isEmpty()) {
            // Behind the #, so that no server on the way writes it down.
            String link = platform.of(page(parts.getFirst()) + "#" + token).toString();
            String go = messages.getMessage(key + ".go", values, language);
            text += "\n" + go + "\n" + link + "\n";
            html += "<p><a href=\"%s\" style=\"font-weight: bold\">%s</a></p>\n"
                    .formatted(Letter.escaped(link), Letter.escaped(go));
        }
        return new Written(
                subject,
                text + "\n-- \n" + why + "\n",
                Letter.page(subject, html, Letter.escaped(why), language),
                null);
    }
}
