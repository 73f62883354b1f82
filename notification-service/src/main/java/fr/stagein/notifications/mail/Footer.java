package fr.stagein.notifications.mail;

import fr.stagein.events.AccountId;
import fr.stagein.notifications.mail.MailContent.Below;
import fr.stagein.notifications.mail.MailContent.Link;
import fr.stagein.platform.territory.Territory;
import java.util.List;
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

    /** Under a mail that comes whatever its reader chose. */
    Below ofNeeded(boolean student, Locale language) {
        String always = words(student ? "mail.needed.student" : "mail.needed.adult", language);
        return new Below(why(student, language) + " " + always, List.of());
    }

    /** Under a mail that its reader can do without. */
    Below ofStoppable(AccountId account, boolean student, Locale language) {
        return new Below(
                why(student, language),
                List.of(
                        new Link(words("mail.choose", language), platform.of("/parametres/notifications"), null),
                        new Link(words("mail.stop", language), stopLink.page(account), null)));
    }

    private String why(boolean student, Locale language) {
        return messages.getMessage(
                student ? "mail.why.student" : "mail.why.adult", new Object[] {territory.name()}, language);
    }

    private String words(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
