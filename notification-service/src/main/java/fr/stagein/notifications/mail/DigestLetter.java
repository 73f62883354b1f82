package fr.stagein.notifications.mail;

import fr.stagein.events.AccountId;
import fr.stagein.notifications.inbox.Note;
import fr.stagein.notifications.inbox.NoteTexts;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.mail.Addresses.Address;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The news of a day as one mail. */
@Component
class DigestLetter {

    private final NoteTexts texts;
    private final MessageSource messages;
    private final PublicUrl platform;
    private final StopLink stopLink;
    private final Footer footer;

    DigestLetter(NoteTexts texts, MessageSource messages, PublicUrl platform, StopLink stopLink, Footer footer) {
        this.texts = texts;
        this.messages = messages;
        this.platform = platform;
        this.stopLink = stopLink;
        this.footer = footer;
    }

    Letter.Written write(AccountId account, List<Note> news, Address to) {
        Locale language = to.language();
        Set<Reader> readers = EnumSet.noneOf(Reader.class);
        var text = new StringBuilder(hello(to)).append("\n\n");
        var html = new StringBuilder("<p>%s</p>\n<ul>\n".formatted(Letter.escaped(hello(to))));
        for (Note note : news) {
            NoteTexts.Text said = texts.of(note, language);
            readers.add(note.reader());
            text.append("* %s\n  %s\n\n".formatted(said.title(), said.body()));
            html.append("<li><strong>%s</strong><br>%s</li>\n"
                    .formatted(Letter.escaped(said.title()), Letter.escaped(said.body())));
        }
        html.append("</ul>\n");
        for (Reader reader : readers) {
            URI page = platform.of(reader.page());
            String go = messages.getMessage("mail.go." + reader, null, language);
            text.append("%s\n%s\n".formatted(go, page));
            html.append("<p><a href=\"%s\" style=\"font-weight: bold\">%s</a></p>\n"
                    .formatted(Letter.escaped(page.toString()), Letter.escaped(go)));
        }
        String subject = messages.getMessage("mail.digest", new Object[] {news.size()}, language);
        Footer.Written below = footer.ofStoppable(account, readers.contains(Reader.STUDENT), language);
        return new Letter.Written(
                subject,
                text.append('\n').append(below.text()).toString(),
                Letter.page(subject, html.toString(), below.html(), language),
                stopLink.oneClick(account));
    }

    private String hello(Address to) {
        return to.firstName().isBlank()
                ? messages.getMessage("mail.hello-nameless", null, to.language())
                : messages.getMessage("mail.hello", new Object[] {to.firstName()}, to.language());
    }
}
