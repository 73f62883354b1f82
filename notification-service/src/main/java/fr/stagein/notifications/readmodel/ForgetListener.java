package fr.stagein.notifications.readmodel;

import fr.stagein.events.ApplicationId;

/** Deletes what depends on an application that is erased. */
public interface ForgetListener {

    /** In the transaction that erases it. */
    void forgotten(ApplicationId application);
}
