package fr.stagein.notifications.mail;

import fr.stagein.events.CompanyId;
import fr.stagein.notifications.mail.Addresses.Address;
import fr.stagein.notifications.mail.AgreementMails.Waiting;
import fr.stagein.notifications.mail.MailContent.Below;
import fr.stagein.notifications.mail.MailContent.Link;
import fr.stagein.notifications.readmodel.Companies;
import fr.stagein.notifications.sms.TextMessages;
import fr.stagein.notifications.sms.TextMessages.NumberRefused;
import fr.stagein.platform.queue.Step;
import fr.stagein.platform.queue.WorkQueue;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.tokens.DerivedKey;
import fr.stagein.platform.tokens.Envelope;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** In front of an address that is a telephone. */
    private static final String SMS = "sms:";

    private final AgreementMails queue;
    private final Companies companies;
    private final Addresses addresses;
    private final Envelope envelope;
    private final PublicUrl platform;
    private final MessageSource messages;
    private final Sender sender;
    private final TextMessages textMessages;
    private final Territory territory;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AgreementPostman(
            AgreementMails queue,
            Companies companies,
            Addresses addresses,
            AnswerLink.Keys keys,
            PublicUrl platform,
            MessageSource messages,
            Sender sender,
            TextMessages textMessages,
            Territory territory,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.companies = companies;
        this.addresses = addresses;
        this.envelope = new Envelope(DerivedKey.of(keys.key(), "agreement-mails"));
        this.platform = platform;
        this.messages = messages;
        this.sender = sender;
        this.textMessages = textMessages;
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
        if (opened.isPresent() && !isMemberOf(mail.toldAsWell(), opened.get().get(1))) {
            send(mail, opened.get());
        }
        queue.done(mail);
    }

    /** Whether whoever has this mailbox is mailed the same as a member of the company. */
    private boolean isMemberOf(@Nullable CompanyId company, String address) {
        return Optional.ofNullable(company).flatMap(companies::find).stream()
                .flatMap(one -> one.members().stream())
                .flatMap(member -> addresses.of(member).stream())
                .anyMatch(member -> member.email().equalsIgnoreCase(address));
    }

    private void send(Waiting mail, List<String> parts) {
        Locale language = Locale.of(territory.languages().getFirst());
        String address = parts.get(1);
        if (!address.startsWith(SMS)) {
            sender.send(mail.id().value(), letter(parts, language), new Address(address, "", language));
            return;
        }
        if (!textMessages.areSent()) {
            log.warn("{} is not sent: this service sends no text messages", mail);
            return;
        }
        Object[] values = {parts.get(3), territory.name()};
        textMessages.send(
                mail.id().value(), address.substring(SMS.length()), messages.getMessage("sms.code", values, language));
    }

    @Override
    public int failed(Waiting mail, Throwable why) {
        if (AddressRefused.in(why) || why instanceof NumberRefused) {
            log.warn("{} is not sent: nothing is taken for its address", mail);
            queue.done(mail);
        } else {
            queue.tryAgain(mail);
        }
        return mail.attempts() + 1;
    }

    /** Where a link of this kind is opened. */
    private static String page(String kind) {
        return kind.equals("PRESENCE") || kind.equals("FEEDBACK") ? "/presence" : "/convention";
    }

    private MailContent letter(List<String> parts, Locale language) {
        String key = "mail.agreement." + parts.getFirst().toLowerCase(Locale.ROOT);
        String token = parts.get(2);
        Object[] values = {parts.get(3), parts.get(4), parts.get(5), territory.name()};
        List<Link> links = new ArrayList<>();
        if (!token.isEmpty()) {
            // Behind the #, so that no server on the way writes it down.
            URI page = platform.of(page(parts.getFirst()) + "#" + token);
            links.add(new Link(messages.getMessage(key + ".go", values, language), page, null));
        }
        return new MailContent(
                language,
                messages.getMessage(key + ".subject", values, language),
                null,
                messages.getMessage(key + ".body", values, language),
                List.of(),
                links,
                new Below(messages.getMessage("mail.agreement.why", values, language), List.of()),
                null);
    }
}
