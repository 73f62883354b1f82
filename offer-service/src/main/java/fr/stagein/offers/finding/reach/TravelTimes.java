package fr.stagein.offers.finding.reach;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How somebody gets to a workplace and home again. */
@Component
public class TravelTimes {

    private final Timetables timetables;

    TravelTimes(Timetables timetables) {
        this.timetables = timetables;
    }

    /**
     * All ways to a workplace and home on one day, at most one a mode: the latest that is there when the day begins,
     * the earliest home after its end, within the territory's limits of leaving home and being home.
     *
     * @return without the modes by which one of the two ways is missing
     */
    public List<RoundTrip> roundTrips(Point home, Point workplace, LocalDate day, Hours hours) {
        Network network = timetables.network();
        var journeys = new Journeys(network);
        return Stream.of(
                        journeys.byOwnPower(Mode.WALK, home, workplace, day, hours),
                        journeys.byOwnPower(Mode.BIKE, home, workplace, day, hours),
                        journeys.byTimetable(network.access(home), workplace, day, hours))
                .flatMap(Optional::stream)
                .toList();
    }
}
