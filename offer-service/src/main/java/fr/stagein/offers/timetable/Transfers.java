package fr.stagein.offers.timetable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.naviqore.gtfs.schedule.model.Stop;
import org.naviqore.service.gtfs.raptor.convert.TransferGenerator;

/**
 * The changes on foot: from where one may get out to where one may get in. The library walks them the same way round
 * when it searches backwards, so that search gets them reversed.
 */
final class Transfers implements TransferGenerator {

    /** Nobody walks a degree of latitude faster than this: it only bounds how far around a stop others are looked for. */
    private static final double DEGREES_A_MINUTE = 0.0015;

    private final OnFoot onFoot;
    private final StopIds ids;
    private final boolean backwards;

    Transfers(OnFoot onFoot, StopIds ids, boolean backwards) {
        this.onFoot = onFoot;
        this.ids = ids;
        this.backwards = backwards;
    }

    @Override
    public List<Transfer> generateTransfers(Collection<Stop> stops) {
        NavigableMap<Double, List<Stop>> byLatitude = new TreeMap<>();
        stops.forEach(stop ->
                byLatitude.computeIfAbsent(lat(stop), l -> new ArrayList<>()).add(stop));
        double around = onFoot.maxMinutesAtChange() * DEGREES_A_MINUTE;
        List<Transfer> found = new ArrayList<>();
        for (Stop from : stops) {
            if (!StopIds.alights(from.getId())) {
                continue;
            }
            Map<Double, List<Stop>> near = byLatitude.subMap(lat(from) - around, true, lat(from) + around, true);
            near.values().stream()
                    .flatMap(List::stream)
                    .filter(to -> StopIds.boards(to.getId()) && !to.getId().equals(from.getId()))
                    .filter(to -> !ids.barred(from.getId(), to.getId()))
                    .forEach(to -> {
                        int minutes = StopIds.stop(from.getId()) == StopIds.stop(to.getId())
                                ? 0
                                : onFoot.minutes(lat(from), lon(from), lat(to), lon(to));
                        if (minutes <= onFoot.maxMinutesAtChange()) {
                            int seconds = 60 * Math.max(minutes, onFoot.minMinutesAtChange());
                            found.add(backwards ? new Transfer(to, from, seconds) : new Transfer(from, to, seconds));
                        }
                    });
        }
        return found;
    }

    private static double lat(Stop stop) {
        return stop.getCoordinate().latitude();
    }

    private static double lon(Stop stop) {
        return stop.getCoordinate().longitude();
    }
}
