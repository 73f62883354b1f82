package fr.stagein.notifications.settings;

import fr.stagein.notifications.inbox.NoteKind;
import fr.stagein.notifications.inbox.Reader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one person has chosen.
 *
 * @param otherwise for kinds of news that no wish speaks of, those that are still to come included
 */
public record MailSettings(
        List<Wish> wishes,
        MailFrequency otherwise,
        @Nullable QuietHours quietHours) {

    /** Of who has chosen nothing. */
    static final MailSettings USUAL = new MailSettings(List.of(), MailFrequency.AT_ONCE, null);

    public MailSettings {
        wishes = List.copyOf(wishes);
    }

    /** For one kind of news, read as one of the things that a person may be. */
    public record Wish(Reader reader, NoteKind kind, MailFrequency frequency) {}

    public MailFrequency frequencyOf(Reader reader, NoteKind kind) {
        return NeededMails.contain(reader, kind)
                ? MailFrequency.AT_ONCE
                : wishFor(reader, kind)
                        .orElseGet(() -> otherwise == MailFrequency.AT_ONCE ? usual(reader, kind) : otherwise);
    }

    /**
     * A school has an agreement for each of its pupils: one mail a day tells of all of them, unless somebody chose. What
     * comes seldom and does not wait is told at once.
     */
    private static MailFrequency usual(Reader reader, NoteKind kind) {
        boolean seldom = kind == NoteKind.CONVERSATION_REPORTED || kind == NoteKind.ROUND_INVITATION;
        return reader == Reader.SCHOOL && !seldom ? MailFrequency.DAILY : MailFrequency.AT_ONCE;
    }

    private Optional<MailFrequency> wishFor(Reader reader, NoteKind kind) {
        return wishes.stream()
                .filter(wish -> wish.reader() == reader && wish.kind() == kind)
                .map(Wish::frequency)
                .findFirst();
    }
}
