package fr.stagein.offers.finding.reach;

import fr.stagein.transit.Timetable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lines and stops of the territory, to be drawn. */
@RestController
class NetworkController {

    private static final Duration FRESH = Duration.ofHours(1);

    private final Timetables timetables;

    NetworkController(Timetables timetables) {
        this.timetables = timetables;
    }

    record NetworkView(List<StopView> stops, List<LineView> lines) {}

    record StopView(String id, String name, double lat, double lon) {}

    /**
     * @param type GTFS {@code route_type}: 2 is a train, 3 a bus …
     * @param colour six hexadecimal digits
     */
    record LineView(
            String id, String name, int type, @Nullable String colour, List<SegmentView> segments) {}

    /** Between two stops that the line visits one after the other, by their place among the stops. */
    record SegmentView(int from, int to) {}

    /** Gives everybody the lines and stops of the territory's public transport, to be drawn on a map. */
    @GetMapping("/api/reach/network")
    ResponseEntity<NetworkView> network() {
        NetworkView view = view(timetables.network().timetable());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag(Integer.toHexString(view.hashCode()))
                .body(view);
    }

    private static NetworkView view(Timetable timetable) {
        List<LineView> views = timetable.lines().stream()
                .map(line -> new LineView(
                        line.id(),
                        line.line().name(),
                        line.line().type(),
                        line.line().colour(),
                        line.segments().stream()
                                .map(part -> new SegmentView(part.from(), part.to()))
                                .toList()))
                .toList();
        return new NetworkView(
                timetable.stops().stream()
                        .map(stop -> new StopView(stop.id(), stop.name(), stop.lat(), stop.lon()))
                        .toList(),
                views);
    }
}
