package fr.stagein.applications.placement;

import fr.stagein.events.ApplicationId;

/** Ends what hangs on a confirmed place that one of the two gives back. */
public interface ReleaseListener {

    /** In the transaction that gives it back, with the application locked. */
    void released(ApplicationId place);
}
