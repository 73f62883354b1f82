package fr.stagein.transit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** From which stops one walks to which others at a change, and how long that takes; a stop is near itself. */
final class Footpaths {

    /** Nobody walks a degree of latitude faster than this: it only bounds how far around a stop others are looked for. */
    private static final double DEGREES_A_MINUTE = 0.0015;

    private static final double MOST_SHRUNK = 0.01;

    private final OnFoot onFoot;
    private final List<Timetable.Stop> stops;

    Footpaths(OnFoot onFoot, List<Timetable.Stop> stops) {
        this.onFoot = onFoot;
        this.stops = stops;
    }

    int minutes(int from, int to) {
        Timetable.Stop a = stops.get(from);
        Timetable.Stop b = stops.get(to);
        return from == to ? 0 : onFoot.minutes(a.lat(), a.lon(), b.lat(), b.lon());
    }

    boolean isNear(int from, int to) {
        return minutes(from, to) <= onFoot.maxMinutesAtChange();
    }

    /** What a change takes where no feed says anything. */
    int seconds(int from, int to) {
        return 60 * Math.max(minutes(from, to), onFoot.minMinutesAtChange());
    }

    /** For each stop those near it. */
    int[][] near() {
        int[] byLatitude = IntStream.range(0, stops.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> stops.get(i).lat()))
                .mapToInt(Integer::intValue)
                .toArray();
        double around = onFoot.maxMinutesAtChange() * DEGREES_A_MINUTE;
        int[][] near = new int[stops.size()][];
        int south = 0;
        for (int i = 0; i < byLatitude.length; i++) {
            int from = byLatitude[i];
            double lat = stops.get(from).lat();
            double lon = stops.get(from).lon();
            double width = around / Math.max(MOST_SHRUNK, Math.cos(Math.toRadians(Math.abs(lat) + around)));
            while (stops.get(byLatitude[south]).lat() < lat - around) {
                south++;
            }
            int[] row = new int[4];
            int count = 0;
            for (int j = south;
                    j < byLatitude.length && stops.get(byLatitude[j]).lat() <= lat + around;
                    j++) {
                int to = byLatitude[j];
                double apart = Math.abs(stops.get(to).lon() - lon);
                if (Math.min(apart, 360 - apart) <= width && isNear(from, to)) {
                    if (count == row.length) {
                        row = Arrays.copyOf(row, 2 * count);
                    }
                    row[count++] = to;
                }
            }
            near[from] = Arrays.copyOf(row, count);
        }
        return near;
    }
}
