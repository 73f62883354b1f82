package fr.stagein.notifications.mail;

import fr.stagein.events.AccountId;
import fr.stagein.notifications.inbox.Note;
import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.NoteTexts;
import fr.stagein.notifications.inbox.Reader;
import fr.stagein.notifications.mail.Addresses.Address;
import fr.stagein.notifications.mail.MailContent.Item;
import fr.stagein.notifications.mail.MailContent.Link;
import fr.stagein.notifications.settings.NeededMails;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the mail of one note says, and that of a day's notes. */
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

    MailContent write(Note note, Address to) {
        Locale language = to.language();
        NoteTexts.Text said = texts.of(note, language);
        boolean needed = NeededMails.contain(note.reader(), note.kind());
        boolean student = note.reader() == Reader.STUDENT;
        List<Link> links = new ArrayList<>();
        answerLink.of(note).ifPresent(answer -> links.add(toAnswer(answer, language)));
        links.add(new Link(words("mail.go." + goOn(note), language), platform.of(note.page()), null));
        return new MailContent(
                language,
                said.title(),
                greeting(to),
                said.body(),
                List.of(),
                links,
                needed ? footer.ofNeeded(student, language) : footer.ofStoppable(note.account(), student, language),
                needed ? null : stopLink.oneClick(note.account()));
    }

    /** The news of a day as one mail. */
    MailContent digest(AccountId account, List<Note> news, Address to) {
        Locale language = to.language();
        Set<Reader> readers = EnumSet.noneOf(Reader.class);
        List<Item> items = new ArrayList<>();
        for (Note note : news) {
            NoteTexts.Text said = texts.of(note, language);
            readers.add(note.reader());
            items.add(new Item(said.title(), said.body()));
        }
        return new MailContent(
                language,
                messages.getMessage("mail.digest", new Object[] {news.size()}, language),
                greeting(to),
                "",
                items,
                readers.stream()
                        .map(reader -> new Link(words("mail.go." + reader, language), platform.of(reader.page()), null))
                        .toList(),
                footer.ofStoppable(account, readers.contains(Reader.STUDENT), language),
                stopLink.oneClick(account));
    }

    private static String goOn(Note note) {
        if (note.kind().isOfInternship()) {
            return note.kind().asksForFeedback() ? "FEEDBACK" : "INTERNSHIP";
        }
        if (note.kind() == NoteKind.ROUND_INVITATION) {
            return note.kind().name();
        }
        if (note.kind().isOfRound() && note.reader() == Reader.STUDENT) {
            return "ROUND";
        }
        if (note.facts().agreement() != null) {
            return note.facts().agreement().amendment() == null ? "AGREEMENT" : "AMENDMENT";
        }
        return note.kind() == NoteKind.OFFERS_FOUND
                ? note.kind().name()
                : note.reader().name();
    }

    private String greeting(Address to) {
        return to.firstName().isBlank()
                ? words("mail.hello-nameless", to.language())
                : messages.getMessage("mail.hello", new Object[] {to.firstName()}, to.language());
    }

    private Link toAnswer(AnswerLink.Written answer, Locale language) {
        return new Link(
                words("mail.answer", language),
                answer.link(),
                messages.getMessage("mail.answer-code", new Object[] {answer.code()}, language));
    }

    private String words(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
