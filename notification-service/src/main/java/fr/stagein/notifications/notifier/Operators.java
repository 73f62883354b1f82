package fr.stagein.notifications.notifier;

import fr.stagein.events.AccountId;
import java.util.List;

/** The operator's people. There is no copy, so that whoever joins or leaves does so here at once. */
interface Operators {

    /** @throws RuntimeException if the identity provider cannot be asked right now */
    List<AccountId> all();
}
