package fr.stagein.notifications.mail;

import fr.stagein.events.AccountId;
import fr.stagein.platform.territory.Territory;
import java.net.URI;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands under every mail: why it came, and how to have fewer. */
@Component
class Footer {

    private final MessageSource messages;
    private final PublicUrl platform;
    private final StopLink stopLink;
    private final Territory territory;

    Footer(MessageSource messages, PublicUrl platform, StopLink stopLink, Territory territory) {
        this.messages = messages;
        this.platform = platform;
        this.stopLink = stopLink;
        this.territory = territory;
    }

    record Written(String text, String html) {}

    /** Under a mail that comes whatever its reader chose. */
    Written ofNeeded(boolean student, Locale language) {
        String why =
                why(student, language) + " " + words(student ? "mail.needed.student" : "mail.needed.adult", language);
        return new Written("-- \n" + why + "\n", Letter.escaped(why));
    }

    /** Under a mail that its reader can do without. */
    Written ofStoppable(AccountId account, boolean student, Locale language) {
        String why = why(student, language);
        String choose = words("mail.choose", language);
        URI settings = platform.of("/parametres/notifications");
        String stop = words("mail.stop", language);
        URI link = stopLink.page(account);
        return new Written(
                "-- \n%s\n\n%s\n%s\n%s\n%s\n".formatted(why, choose, settings, stop, link),
                "%s<br><a href=\"%s\">%s</a> · <a href=\"%s\">%s</a>"
                        .formatted(
                                Letter.escaped(why),
                                Letter.escaped(settings.toString()),
                                Letter.escaped(choose),
                                Letter.escaped(link.toString()),
                                Letter.escaped(stop)));
    }

    private String why(boolean student, Locale language) {
        return messages.getMessage(
                student ? "mail.why.student" : "mail.why.adult", new Object[] {territory.name()}, language);
    }

    private String words(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
