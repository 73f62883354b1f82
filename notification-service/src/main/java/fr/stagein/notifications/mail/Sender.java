package fr.stagein.notifications.mail;

import fr.stagein.notifications.mail.Addresses.Address;
import fr.stagein.platform.territory.Territory;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands a mail over to the mail server. */
@Component
class Sender {

    private final JavaMailSender server;
    private final MailProperties properties;
    private final Territory territory;

    Sender(JavaMailSender server, MailProperties properties, Territory territory) {
        this.server = server;
        this.properties = properties;
        this.territory = territory;
    }

    /** @param id the same for the same mail, should it be sent again after a crash */
    void send(UUID id, MailContent content, Address to) {
        MailLayout.Written written = MailLayout.write(content);
        MimeMessage message = server.createMimeMessage();
        try {
            var mail = new MimeMessageHelper(
                    message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
            mail.setFrom(properties.from(), "Stage-IN " + territory.name());
            mail.setTo(to.email());
            // A name in it may have a line's end: never a header of its own.
            mail.setSubject(written.subject().replaceAll("\\p{Cntrl}+", " "));
            mail.setText(written.text(), written.html());
            message.setHeader("Message-ID", "<" + id + "@" + domain() + ">");
            // RFC 3834: nobody's holiday answer comes back.
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", to.language().getLanguage());
            URI stop = written.stop();
            if (stop != null) {
                // RFC 8058: the mail program's own button.
                message.setHeader("List-Unsubscribe", "<" + stop + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        } catch (MessagingException | UnsupportedEncodingException unwritable) {
            throw new MailPreparationException(unwritable);
        }
        server.send(message);
    }

    private String domain() {
        return properties.from().substring(properties.from().indexOf('@') + 1);
    }
}
