package fr.stagein.offers.offers.visibility;

/**
 * The rules of which offers are shown, as SQL conditions over {@code offer o} joined with its {@code company c}. Each
 * begins and ends with a space.
 */
public final class VisibleOffers {

    /** Whoever looks. */
    public static final String ON_SHOW =
            " o.status = 'PUBLISHED' and c.status = 'VERIFIED' and not c.paused and not c.silent ";

    /** Not reserved, no longer reserved, or reserved for this viewer. Binds {@link Viewer#values()}. */
    public static final String OPEN_TO_VIEWER =
            " (o.reserved_until is null or o.reserved_until < :viewedOn or o.reserved_for = any(:viewedBy)) ";

    /** Both. */
    public static final String TO_VIEWER = ON_SHOW + "and" + OPEN_TO_VIEWER;

    private VisibleOffers() {}
}
