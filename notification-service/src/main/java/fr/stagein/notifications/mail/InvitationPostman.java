package fr.stagein.notifications.mail;

import fr.stagein.events.InvitationId;
import fr.stagein.notifications.mail.InvitationMails.Waiting;
import fr.stagein.platform.links.SecretLinks;
import fr.stagein.platform.territory.Territory;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** Mails invitations one at a time, to people who have no account here yet: in the territory's first language. */
@Component
class InvitationPostman {

    private static final Logger log = LoggerFactory.getLogger(InvitationPostman.class);

    /** First part of the token; offer-service takes no other. */
    private static final String PURPOSE = "company-invitation";

    private final InvitationMails queue;
    private final SecretLinks links;
    private final PublicUrl platform;
    private final MessageSource messages;
    private final JavaMailSender server;
    private final MailProperties properties;
    private final Territory territory;
    private final TransactionTemplate transaction;

    InvitationPostman(
            InvitationMails queue,
            AnswerLink.Keys keys,
            PublicUrl platform,
            MessageSource messages,
            JavaMailSender server,
            MailProperties properties,
            Territory territory,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.links = new SecretLinks(keys.key());
        this.platform = platform;
        this.messages = messages;
        this.server = server;
        this.properties = properties;
        this.territory = territory;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return whether one was sent */
    boolean deliverNext() {
        return Boolean.TRUE.equals(transaction.execute(
                status -> queue.takeNext().map(this::deliver).orElse(false)));
    }

    private boolean deliver(Waiting mail) {
        try {
            server.send(message(mail));
            queue.done(mail.id());
            return true;
        } catch (RuntimeException failed) {
            // Its text can hold the address: the type alone is logged.
            log.warn("Invitation {} waits: {}", mail.id(), failed.getClass());
            queue.tryAgain(mail);
            return false;
        }
    }

    private MimeMessage message(Waiting invitation) {
        Locale language = Locale.of(territory.languages().getFirst());
        Object[] values = {invitation.companyName(), territory.name()};
        String subject = messages.getMessage("mail.invitation.subject", values, language);
        String body = messages.getMessage("mail.invitation.body", values, language);
        String go = messages.getMessage("mail.invitation.go", values, language);
        String why = messages.getMessage("mail.invitation.why", values, language);
        String link = link(invitation.id());
        MimeMessage message = server.createMimeMessage();
        try {
            var mail = new MimeMessageHelper(
                    message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
            mail.setFrom(properties.from(), "Stage-IN " + territory.name());
            mail.setTo(invitation.email());
            mail.setSubject(subject.replaceAll("\\p{Cntrl}+", " "));
            mail.setText("""
                    %s

                    %s
                    %s

                    --\s
                    %s
                    """.formatted(body, go, link, why), """
                    <!doctype html>
                    <html lang="%s">
                    <head><meta charset="utf-8"><title>%s</title></head>
                    <body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 36em; margin: 1em auto; padding: 0 1em">
                    <p>%s</p>
                    <p><a href="%s" style="font-weight: bold">%s</a></p>
                    <p style="font-size: 14px; border-top: 1px solid #767676; padding-top: 1em">%s</p>
                    </body>
                    </html>
                    """.formatted(
                    language.getLanguage(), escaped(subject), escaped(body), escaped(link), escaped(go), escaped(why)));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", language.getLanguage());
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            throw new MailPreparationException(unwritable);
        }
        return message;
    }

    /** Behind the #, so that no server on the way writes it down. */
    private String link(InvitationId invitation) {
        return platform.of("/invitation#" + links.token(List.of(PURPOSE, invitation.toString())))
                .toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
