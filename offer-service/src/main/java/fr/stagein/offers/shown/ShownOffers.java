package fr.stagein.offers.shown;

/** The rule which offers are shown, as a part of a query over {@code offer o} joined with its {@code company c}. */
public final class ShownOffers {

    /** With room on both sides. */
    public static final String RULE =
            " o.status = 'PUBLISHED' and c.status = 'VERIFIED' and not c.paused and not c.silent ";

    private ShownOffers() {}
}
