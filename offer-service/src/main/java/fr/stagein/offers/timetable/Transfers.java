package fr.stagein.offers.timetable;

import fr.stagein.offers.timetable.Timetable.Stop;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.naviqore.service.gtfs.raptor.convert.TransferGenerator;

/**
 * The changes: from where one gets out to where one gets in, at one stop or on foot to another. The library walks them
 * the same way round when it searches backwards, so that search gets them reversed.
 */
final class Transfers implements TransferGenerator {

    /** Nobody walks a degree of latitude faster than this: it only bounds how far around a stop others are looked for. */
    private static final double DEGREES_A_MINUTE = 0.0015;

    private final OnFoot onFoot;
    private final List<Stop> stops;
    private final Nodes nodes;
    private final boolean backwards;

    Transfers(OnFoot onFoot, List<Stop> stops, Nodes nodes, boolean backwards) {
        this.onFoot = onFoot;
        this.stops = stops;
        this.nodes = nodes;
        this.backwards = backwards;
    }

    @Override
    public List<Transfer> generateTransfers(Collection<org.naviqore.gtfs.schedule.model.Stop> visited) {
        Map<Integer, org.naviqore.gtfs.schedule.model.Stop> known = new HashMap<>();
        visited.forEach(node -> known.put(Integer.parseInt(node.getId()), node));
        NavigableMap<Double, List<Integer>> byLatitude = new TreeMap<>();
        for (int i = 0; i < stops.size(); i++) {
            byLatitude
                    .computeIfAbsent(stops.get(i).lat(), lat -> new ArrayList<>())
                    .add(i);
        }
        double around = onFoot.maxMinutesAtChange() * DEGREES_A_MINUTE;
        List<Transfer> found = new ArrayList<>();
        for (int from = 0; from < stops.size(); from++) {
            double lat = stops.get(from).lat();
            for (List<Integer> row :
                    byLatitude.subMap(lat - around, true, lat + around, true).values()) {
                for (int to : row) {
                    int minutes = minutes(from, to);
                    if (minutes <= onFoot.maxMinutesAtChange() && !nodes.barred(from, to)) {
                        add(from, to, 60 * Math.max(minutes, onFoot.minMinutesAtChange()), known, found);
                    }
                }
            }
        }
        return found;
    }

    private void add(
            int from,
            int to,
            int seconds,
            Map<Integer, org.naviqore.gtfs.schedule.model.Stop> known,
            List<Transfer> found) {
        for (int out : nodes.of(from)) {
            for (int in : nodes.of(to)) {
                var a = known.get(out);
                var b = known.get(in);
                if (a != null && b != null && nodes.changes(out, in)) {
                    found.add(backwards ? new Transfer(b, a, seconds) : new Transfer(a, b, seconds));
                }
            }
        }
    }

    private int minutes(int from, int to) {
        Stop a = stops.get(from);
        Stop b = stops.get(to);
        return from == to ? 0 : onFoot.minutes(a.lat(), a.lon(), b.lat(), b.lon());
    }
}
