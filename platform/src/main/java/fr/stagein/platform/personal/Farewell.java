package fr.stagein.platform.personal;

import fr.stagein.events.AccountId;

/** Work to do before a person's rows are erased, with its events, such as leaving a school's staff or a company. */
@FunctionalInterface
public interface Farewell {

    /**
     * Runs in the transaction that erases.
     *
     * @return how many rows were deleted
     */
    int leave(AccountId account);
}
