package fr.stagein.notifications.mail;

import fr.stagein.notifications.inbox.Note;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.NoteTexts;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.mail.Addresses.Address;
import fr.stagein.notifications.settings.NeededMails;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A note as a mail: subject, text, and the same as simple HTML. */
@Component
class Letter {

    private final NoteTexts texts;
    private final MessageSource messages;
    private final PublicUrl platform;
    private final AnswerLink answerLink;
    private final StopLink stopLink;
    private final Footer footer;

    Letter(
            NoteTexts texts,
            MessageSource messages,
            PublicUrl platform,
            AnswerLink answerLink,
            StopLink stopLink,
            Footer footer) {
        this.texts = texts;
        this.messages = messages;
        this.platform = platform;
        this.answerLink = answerLink;
        this.stopLink = stopLink;
        this.footer = footer;
    }

    /** @param stop where one POST stops such mails; absent if this one comes whatever is chosen */
    record Written(
            String subject,
            String text,
            String html,
            @Nullable URI stop) {}

    Written write(Note note, Address to) {
        Locale language = to.language();
        NoteTexts.Text said = texts.of(note, language);
        String hello = to.firstName().isBlank()
                ? messages.getMessage("mail.hello-nameless", null, language)
                : messages.getMessage("mail.hello", new Object[] {to.firstName()}, language);
        String go = messages.getMessage("mail.go." + goOn(note), null, language);
        String link = platform.of(note.page()).toString();
        boolean needed = NeededMails.contain(note.reader(), note.kind());
        boolean student = note.reader() == Reader.STUDENT;
        Footer.Written below =
                needed ? footer.ofNeeded(student, language) : footer.ofStoppable(note.account(), student, language);
        Optional<AnswerLink.Written> answer = answerLink.of(note);
        String text = """
                %s

                %s
                %s
                %s
                %s

                %s""".formatted(
                        hello,
                        said.body(),
                        answer.map(written -> inText(written, language)).orElse(""),
                        go,
                        link,
                        below.text());
        String html = """
                <p>%s</p>
                <p>%s</p>
                %s<p><a href="%s" style="font-weight: bold">%s</a></p>
                """.formatted(
                        escaped(hello),
                        escaped(said.body()).replace("\n", "<br>"),
                        answer.map(written -> inHtml(written, language)).orElse(""),
                        escaped(link),
                        escaped(go));
        return new Written(
                said.title(),
                text,
                page(said.title(), html, below.html(), language),
                needed ? null : stopLink.oneClick(note.account()));
    }

    private static String goOn(Note note) {
        if (note.kind().isOfInternship()) {
            return note.kind().asksForFeedback() ? "FEEDBACK" : "INTERNSHIP";
        }
        if (note.kind().isOfRound() && note.reader() == Reader.STUDENT) {
            return "ROUND";
        }
        if (note.facts().agreement() != null) {
            return "AGREEMENT";
        }
        return note.kind() == NoteKind.OFFERS_FOUND
                ? note.kind().name()
                : note.reader().name();
    }

    /**
     * @param body as HTML
     * @param below as HTML, in small letters
     */
    static String page(String title, String body, String below, Locale language) {
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 36em; margin: 1em auto; padding: 0 1em">
                %s<p style="font-size: 14px; border-top: 1px solid #767676; padding-top: 1em">%s</p>
                </body>
                </html>
                """.formatted(language.getLanguage(), escaped(title), body, below);
    }

    private String inText(AnswerLink.Written answer, Locale language) {
        return """

                %s
                %s
                %s
                """.formatted(answerNow(language), answer.link(), code(answer, language));
    }

    private String inHtml(AnswerLink.Written answer, Locale language) {
        return """
                <p><a href="%s" style="font-weight: bold">%s</a><br>%s</p>
                """.formatted(
                escaped(answer.link().toString()), escaped(answerNow(language)), escaped(code(answer, language)));
    }

    private String answerNow(Locale language) {
        return messages.getMessage("mail.answer", null, language);
    }

    private String code(AnswerLink.Written answer, Locale language) {
        return messages.getMessage("mail.answer-code", new Object[] {answer.code()}, language);
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
