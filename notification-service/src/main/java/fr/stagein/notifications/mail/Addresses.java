package fr.stagein.notifications.mail;

import fr.stagein.events.AccountId;
import java.util.Locale;
import java.util.Optional;

/** Where accounts can be written to. We keep no copy: an address changed or erased there is so here at once. */
interface Addresses {

    /** @param firstName may be empty */
    record Address(String email, String firstName, Locale language) {}

    /**
     * Empty if there is no such account, it is disabled or has no e-mail address.
     *
     * @throws RuntimeException if the identity provider cannot be asked right now
     */
    Optional<Address> of(AccountId account);
}
