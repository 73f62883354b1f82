package fr.stagein.platform.access;

import fr.stagein.platform.problems.NotFound;

/**
 * How a person stands to a thing: "is guardian of", "works at". A role says what kind of person it is; the relation,
 * which of the things are theirs. Each service implements the few that it needs as beans.
 *
 * @param <T> the thing, by its typed id
 */
@FunctionalInterface
public interface Relation<T> {

    boolean holds(Caller caller, T thing);

    /**
     * Goes on only for whom it concerns.
     *
     * @throws NotFound if the relation does not hold: who has no part in a thing does not learn whether it exists
     */
    default void require(Caller caller, T thing) {
        if (!holds(caller, thing)) {
            throw new NotFound();
        }
    }
}
