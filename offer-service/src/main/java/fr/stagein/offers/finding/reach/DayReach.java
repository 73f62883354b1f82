package fr.stagein.offers.finding.reach;

/** Whether a workplace is reached by timetable on one day. */
sealed interface DayReach {

    record Reached(Half there, Half back) implements DayReach {}

    record NotReached(Reason reason) implements DayReach {}
}
