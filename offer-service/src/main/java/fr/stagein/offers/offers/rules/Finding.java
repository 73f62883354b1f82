package fr.stagein.offers.offers.rules;

/**
 * Something in an offer that a reader should look at.
 *
 * @param kind what it is about; its words are {@code finding.<kind>}
 * @param field of the offer where it was found
 * @param blocking whether an offer with it waits for the operator whoever wrote it
 * @param words what was found, as it is written
 * @param article where the rule is written, or nothing
 */
public record Finding(Kind kind, String field, boolean blocking, String words, String article) {

    /** The names are part of the API. */
    public enum Kind {
        TOO_SHORT,
        HOURS_MISSING,
        EMAIL,
        PHONE,
        LINK,
        SOCIAL_NAME,
        INVITATION,
        ALCOHOL,
        WEAPONS,
        ADULT,
        PAY,
        DOOR_TO_DOOR,
        DISGUISED_WORK,
        DISCRIMINATION,
        MACHINES,
        VEHICLES,
        CHEMICALS,
        HEIGHTS,
        ELECTRICITY,
        HEAT,
        LOADS,
        CONFINED,
        ANIMALS,
        CARE,
        ALONE
    }
}
