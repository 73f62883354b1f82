package fr.stagein.offers.offers.visibility;

/**
 * The rules which offers are shown, as parts of a query over {@code offer o} joined with its {@code company c}. Each has
 * room on both sides.
 */
public final class VisibleOffers {

    /** Whoever looks. */
    public static final String ON_SHOW =
            " o.status = 'PUBLISHED' and c.status = 'VERIFIED' and not c.paused and not c.silent ";

    /** Kept for nobody, no longer, or for this viewer. Binds {@link Viewer#values()}. */
    public static final String OPEN_TO_VIEWER =
            " (o.reserved_until is null or o.reserved_until < :viewedOn or o.reserved_for = any(:viewedBy)) ";

    /** Both. */
    public static final String TO_VIEWER = ON_SHOW + "and" + OPEN_TO_VIEWER;

    private VisibleOffers() {}
}
