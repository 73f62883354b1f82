package fr.stagein.transit;

/** How long one walks between two places. */
public interface OnFoot {

    /** Whole minutes, rounded up. */
    int minutes(double fromLat, double fromLon, double toLat, double toLon);

    /** The longest walk at a change. */
    int maxMinutesAtChange();

    /** What a change takes at least, at one stop too. */
    int minMinutesAtChange();
}
