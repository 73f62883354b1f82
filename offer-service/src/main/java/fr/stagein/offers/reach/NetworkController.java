package fr.stagein.offers.reach;

import fr.stagein.offers.timetable.Timetable;
import fr.stagein.offers.timetable.Timetable.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    @GetMapping("/api/reach/network")
    ResponseEntity<NetworkView> network() {
        NetworkView view = view(timetables.network().timetable());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag(Integer.toHexString(view.hashCode()))
                .body(view);
    }

    private static NetworkView view(Timetable timetable) {
        Map<String, Run> lines = new LinkedHashMap<>();
        Map<String, Set<SegmentView>> segments = new LinkedHashMap<>();
        for (Run run : timetable.runs()) {
            String id = run.feed() + ":" + run.line().id();
            lines.putIfAbsent(id, run);
            Set<SegmentView> of = segments.computeIfAbsent(id, line -> new LinkedHashSet<>());
            for (int i = 1; i < run.stops().size(); i++) {
                int a = run.stops().get(i - 1);
                int b = run.stops().get(i);
                of.add(new SegmentView(Math.min(a, b), Math.max(a, b)));
            }
        }
        List<LineView> views = new ArrayList<>();
        lines.forEach((id, run) -> views.add(new LineView(
                id,
                run.line().name(),
                run.line().type(),
                run.line().colour(),
                List.copyOf(segments.getOrDefault(id, Set.of())))));
        return new NetworkView(
                timetable.stops().stream()
                        .map(stop -> new StopView(stop.id(), stop.name(), stop.lat(), stop.lon()))
                        .toList(),
                views);
    }
}
