package fr.stagein.notifications.mail;

import fr.stagein.events.InvitationId;
import fr.stagein.notifications.inbox.Facts;
import fr.stagein.notifications.inbox.NewNote;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Notes;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.mail.Addresses.Address;
import fr.stagein.notifications.mail.InvitationMails.Waiting;
import fr.stagein.notifications.mail.MailContent.Below;
import fr.stagein.notifications.mail.MailContent.Link;
import fr.stagein.notifications.readmodel.Companies;
import fr.stagein.platform.queue.Step;
import fr.stagein.platform.queue.WorkQueue;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.tokens.SecretLinks;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails invitations one at a time, to people who have no account here yet: in the territory's first language. */
@Component
class InvitationPostman implements WorkQueue<Waiting> {

    private static final Logger log = LoggerFactory.getLogger(InvitationPostman.class);

    /** First part of the token; offer-service takes no other. */
    private static final String PURPOSE = "company-invitation";

    private final InvitationMails queue;
    private final SecretLinks links;
    private final PublicUrl platform;
    private final MessageSource messages;
    private final Sender sender;
    private final Territory territory;
    private final Companies companies;
    private final Notes notes;
    private final MailQueue mails;
    private final Clock clock;
    private final TransactionTemplate transaction;

    InvitationPostman(
            InvitationMails queue,
            AnswerLink.Keys keys,
            PublicUrl platform,
            MessageSource messages,
            Sender sender,
            Territory territory,
            Companies companies,
            Notes notes,
            MailQueue mails,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.links = new SecretLinks(keys.key());
        this.platform = platform;
        this.messages = messages;
        this.sender = sender;
        this.territory = territory;
        this.companies = companies;
        this.notes = notes;
        this.mails = mails;
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

    @Override
    public void work(Waiting mail) {
        var to = new Address(mail.email(), "", Locale.of(territory.languages().getFirst()));
        sender.send(mail.id().value(), letter(mail, to.language()), to);
        queue.done(mail);
    }

    @Override
    public int failed(Waiting mail, Throwable why) {
        if (AddressRefused.in(why)) {
            log.warn("{} is not sent: the mail server takes nothing for its address", mail);
            queue.refused(mail);
            tellCompany(mail);
        } else {
            queue.tryAgain(mail);
        }
        return mail.attempts() + 1;
    }

    /** Its members, who can check the address. */
    private void tellCompany(Waiting mail) {
        Instant now = clock.instant();
        Optional.ofNullable(mail.companyId())
                .flatMap(companies::find)
                .ifPresent(company -> notes.add(company.members().stream()
                                .map(member -> new NewNote(
                                        member,
                                        Reader.COMPANY,
                                        NoteKind.COLLEAGUE_UNREACHABLE,
                                        Facts.ofCompany(company.name())))
                                .toList())
                        .forEach(note -> mails.add(note, now, false)));
    }

    private MailContent letter(Waiting invitation, Locale language) {
        Object[] values = {invitation.companyName(), territory.name()};
        return new MailContent(
                language,
                words("subject", values, language),
                null,
                words("body", values, language),
                List.of(),
                List.of(new Link(words("go", values, language), link(invitation.id()), null)),
                new Below(words("why", values, language), List.of()),
                null);
    }

    private String words(String part, Object[] values, Locale language) {
        return messages.getMessage("mail.invitation." + part, values, language);
    }

    /** Behind the #, so that no server on the way writes it down. */
    private URI link(InvitationId invitation) {
        return platform.of("/invitation#" + links.token(List.of(PURPOSE, invitation.toString())));
    }
}
