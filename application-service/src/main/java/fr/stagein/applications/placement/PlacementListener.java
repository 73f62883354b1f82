package fr.stagein.applications.placement;

import java.util.UUID;

/** Begins and ends what hangs on a placement, whichever way it came: applied for and confirmed, or found alone. */
public interface PlacementListener {

    /**
     * In the transaction that records it.
     *
     * @param placement id of the application or of the found place
     */
    default void placed(UUID placement) {}

    /** In the transaction that gives it back, with its application locked. */
    void released(UUID placement);
}
