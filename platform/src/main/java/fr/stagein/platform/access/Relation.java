package fr.stagein.platform.access;

import fr.stagein.platform.problems.NotFound;

/**
 * Whether a person has to do with a thing: "is guardian of", "works at". The role says what kind of person may call an
 * endpoint, the relation for which things. Each service implements the relations it needs as beans.
 *
 * @param <T> the thing, by its typed id
 */
@FunctionalInterface
public interface Relation<T> {

    boolean holds(Caller caller, T thing);

    /**
     * Returns normally only if the relation holds.
     *
     * @throws NotFound if the relation does not hold, so that nobody learns whether a thing exists that is not theirs
     */
    default void require(Caller caller, T thing) {
        if (!holds(caller, thing)) {
            throw new NotFound();
        }
    }
}
