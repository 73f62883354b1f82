package fr.stagein.notifications.mail;

import fr.stagein.events.AccountId;
import fr.stagein.platform.tokens.SecretLinks;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The link in a mail with which its reader stops such mails, without signing in and for as long as the mail is kept. */
@Component
class StopLink {

    static final String PAGE = "/desabonnement";

    private static final String PURPOSE = "stop-mails";

    private final SecretLinks links;
    private final PublicUrl platform;

    StopLink(AnswerLink.Keys keys, PublicUrl platform) {
        this.links = new SecretLinks(keys.key());
        this.platform = platform;
    }

    /** For people: a page that asks once more, since programs that check mails open every link. */
    URI page(AccountId account) {
        return platform.of(PAGE + "#" + token(account));
    }

    /** For the button of a mail program, which sends a POST there (RFC 8058). */
    URI oneClick(AccountId account) {
        return platform.of("/api/notifications/stop/" + token(account));
    }

    private String token(AccountId account) {
        return links.token(List.of(PURPOSE, account.value()));
    }

    Optional<AccountId> read(String token) {
        return links.read(token)
                .filter(parts -> parts.size() == 2 && parts.getFirst().equals(PURPOSE))
                .map(parts -> AccountId.of(parts.getLast()));
    }
}
