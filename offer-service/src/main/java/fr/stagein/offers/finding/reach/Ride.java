package fr.stagein.offers.finding.reach;

import java.time.LocalDateTime;

/**
 * A ride from one stop of a trip to a later one.
 *
 * @param tripId of the timetable, {@code <feed>:<trip_id>}; stop ids likewise
 * @param line as it stands on the bus: {@code route_short_name}, or the long name
 * @param headsign where the bus says it goes, empty if the timetable is silent
 * @param school whether the line is there for the pupils of a school
 */
public record Ride(
        String tripId,
        String line,
        String headsign,
        String fromStopId,
        String fromStop,
        String toStopId,
        String toStop,
        LocalDateTime departure,
        LocalDateTime arrival,
        boolean school)
        implements Leg {}
