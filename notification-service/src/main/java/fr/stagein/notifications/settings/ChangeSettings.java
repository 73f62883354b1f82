package fr.stagein.notifications.settings;

import fr.stagein.notifications.settings.MailSettings.Wish;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The caller chooses how often mails come for which news, and when none may come. */
@Component
class ChangeSettings {

    private final Settings settings;

    ChangeSettings(Settings settings) {
        this.settings = settings;
    }

    /**
     * @param wishes each for news that comes to the caller and is not needed, each once
     * @param quietHours absent if mails may come at any time
     * @throws Rejection if a wish is for other news
     */
    @Transactional
    void change(Caller caller, List<Wish> wishes, @Nullable QuietHours quietHours) {
        Set<News> choosable = new HashSet<>(News.of(caller));
        choosable.removeIf(News::needed);
        for (Wish wish : wishes) {
            if (!choosable.remove(new News(wish.reader(), wish.kind()))) {
                throw Rejection.field("wishes", "wish-not-yours");
            }
        }
        MailSettings before = settings.of(caller.accountId());
        settings.save(caller.accountId(), new MailSettings(wishes, before.otherwise(), quietHours));
    }
}
