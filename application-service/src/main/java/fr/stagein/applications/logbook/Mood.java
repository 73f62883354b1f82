package fr.stagein.applications.logbook;

/** How a day went, from the best. */
enum Mood {
    GREAT,
    GOOD,
    MIXED,
    HARD
}
