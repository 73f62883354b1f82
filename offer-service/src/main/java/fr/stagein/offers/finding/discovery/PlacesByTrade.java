package fr.stagein.offers.finding.discovery;

import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.offers.finding.discovery.FreeSeats.FreeSeat;
import fr.stagein.offers.finding.reach.Origin;
import fr.stagein.offers.finding.reach.Way;
import fr.stagein.offers.offers.visibility.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In which trades somebody could have a place: with a seat in one of their weeks, reached from their home. */
@Component
class PlacesByTrade {

    private final FreeSeats seats;
    private final SeatWays ways;

    PlacesByTrade(FreeSeats seats, SeatWays ways) {
        this.seats = seats;
        this.ways = ways;
    }

    /**
     * How many offers by the code of their trade; none is not named. What is not known leaves nothing out.
     *
     * @param weeks none: any
     */
    Map<String, Integer> inReach(
            @Nullable Origin origin, Collection<Week> weeks, @Nullable String programme, Viewer viewer) {
        List<FreeSeat> open = seats.in(weeks, programme, viewer);
        Map<OfferId, Way> reached = ways.shortest(origin, open);
        return open.stream()
                .filter(seat ->
                        origin == null || reached.containsKey(seat.place().id()))
                .collect(Collectors.groupingBy(FreeSeat::trade, Collectors.summingInt(seat -> 1)));
    }
}
