package fr.stagein.notifications.mail;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, as plain text; {@link MailLayout} makes the text part and the HTML part of it.
 *
 * @param greeting absent in a mail to somebody whose name is not known here
 * @param body paragraphs, each on a line of its own
 * @param items the news of a day; otherwise none
 * @param links where to go on, in the order of their importance
 * @param stop where one POST stops such mails; absent if this one comes whatever is chosen
 */
record MailContent(
        Locale language,
        String subject,
        @Nullable String greeting,
        String body,
        List<Item> items,
        List<Link> links,
        Below footer,
        @Nullable URI stop) {

    MailContent {
        items = List.copyOf(items);
        links = List.copyOf(links);
    }

    record Item(String title, String body) {}

    /** @param note what to know before going there, such as the code that the page asks for */
    record Link(String label, URI address, @Nullable String note) {}

    /**
     * What stands under a mail.
     *
     * @param reason why it came
     * @param links how to have fewer; none if this one always comes
     */
    record Below(String reason, List<Link> links) {

        Below {
            links = List.copyOf(links);
        }
    }

    List<String> paragraphs() {
        return body.lines().filter(line -> !line.isBlank()).toList();
    }
}
