package fr.stagein.events;

/**
 * A value of the domain that is written as one plain JSON string, not as an object.
 *
 * @param <T> what the value is made of
 */
public interface Scalar<T> {

    /** The bare value; its {@code toString()} is the JSON form. */
    T value();
}
