package fr.stagein.applications.placement;

import fr.stagein.safeguarding.Contacts;
import fr.stagein.safeguarding.Kind;
import fr.stagein.safeguarding.Names;

/** What a company and a pupil read of each other's words. */
public final class Masking {

    private Masking() {}

    /** Without what would let the two meet outside the platform. */
    public static String masked(String text) {
        return Contacts.masked(text, Kind.contacts());
    }

    /**
     * What a company reads of a pupil's words before it has accepted: no contact data either, no home, no day of birth,
     * and none of these names.
     *
     * @param familyName as the writer's token has it; empty where it is not known any more
     */
    public static String beforeAcceptance(String text, String firstName, String familyName, String schoolName) {
        return new Names(firstName, familyName, schoolName).masked(Contacts.masked(text, Kind.identity()));
    }
}
