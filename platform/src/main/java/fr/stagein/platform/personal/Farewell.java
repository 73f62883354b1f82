package fr.stagein.platform.personal;

import fr.stagein.events.AccountId;

/** What a person leaves in good order, with its events, before their rows are erased: a school's staff, a company. */
@FunctionalInterface
public interface Farewell {

    /**
     * In the transaction that erases.
     *
     * @return how many rows went
     */
    int leave(AccountId account);
}
