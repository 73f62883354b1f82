package fr.stagein.notifications.mail;

import fr.stagein.notifications.inbox.Note;
import fr.stagein.notifications.inbox.NoteTexts;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.mail.Addresses.Address;
import fr.stagein.platform.territory.Territory;
import java.util.Locale;
import java.util.Optional;
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
    private final Territory territory;

    Letter(NoteTexts texts, MessageSource messages, PublicUrl platform, AnswerLink answerLink, Territory territory) {
        this.texts = texts;
        this.messages = messages;
        this.platform = platform;
        this.answerLink = answerLink;
        this.territory = territory;
    }

    record Written(String subject, String text, String html) {}

    Written write(Note note, Address to) {
        Locale language = to.language();
        NoteTexts.Text said = texts.of(note, language);
        String hello = to.firstName().isBlank()
                ? messages.getMessage("mail.hello-nameless", null, language)
                : messages.getMessage("mail.hello", new Object[] {to.firstName()}, language);
        String go = messages.getMessage("mail.go." + note.reader(), null, language);
        String link = platform.of(note.page()).toString();
        String why = messages.getMessage(
                note.reader() == Reader.STUDENT ? "mail.why.student" : "mail.why.adult",
                new Object[] {territory.name()},
                language);
        Optional<AnswerLink.Written> answer = answerLink.of(note);
        String text = """
                %s

                %s
                %s
                %s
                %s

                --\s
                %s
                """.formatted(
                        hello,
                        said.body(),
                        answer.map(written -> inText(written, language)).orElse(""),
                        go,
                        link,
                        why);
        String html = """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 36em; margin: 1em auto; padding: 0 1em">
                <p>%s</p>
                <p>%s</p>
                %s<p><a href="%s" style="font-weight: bold">%s</a></p>
                <p style="font-size: 14px; border-top: 1px solid #767676; padding-top: 1em">%s</p>
                </body>
                </html>
                """.formatted(
                        language.getLanguage(),
                        escaped(said.title()),
                        escaped(hello),
                        escaped(said.body()),
                        answer.map(written -> inHtml(written, language)).orElse(""),
                        escaped(link),
                        escaped(go),
                        escaped(why));
        return new Written(said.title().replaceAll("\\p{Cntrl}+", " "), text, html);
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

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
