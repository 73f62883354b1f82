package fr.stagein.transit.feed;

import fr.stagein.transit.feed.Feed.Line;
import fr.stagein.transit.feed.Feed.Stop;
import fr.stagein.transit.feed.Values.WrongValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code stops.txt} and {@code routes.txt}. */
final class StopAndLineTables {

    /** Entrances and the like have no times. */
    private static final Set<String> NO_STOPS = Set.of("2", "3", "4");

    private static final int BUS = 3;
    /** Of the extended route types. */
    private static final int SCHOOL_BUS = 712;

    private static final Set<Integer> PLAIN_TYPES = Set.of(0, 1, 2, 3, 4, 5, 6, 7, 11, 12);
    private static final int FIRST_EXTENDED_TYPE = 100;
    private static final int LAST_EXTENDED_TYPE = 1702;
    /** Most feeds have no other sign of it. */
    private static final Pattern SCHOOL_WORD = Pattern.compile("\\bscolaires?\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern COLOUR = Pattern.compile("[0-9A-Fa-f]{6}");

    private final Draft draft;
    private final List<String> stations = new ArrayList<>();

    StopAndLineTables(Draft draft) {
        this.draft = draft;
    }

    void stop(Rows row) throws WrongValueException {
        String id = row.text("stop_id");
        if (NO_STOPS.contains(row.text("location_type"))) {
            return;
        }
        if (id.isEmpty()) {
            throw new WrongValueException("stop_id", id);
        }
        double lat = Values.degrees(row, "stop_lat", 90);
        double lon = Values.degrees(row, "stop_lon", 180);
        if (draft.isNew(draft.stopIds, id, draft.stops.size(), row)) {
            String name = row.text("stop_name");
            draft.stops.add(new Stop(id, name.isEmpty() ? id : name, lat, lon, Feed.NONE));
            stations.add(row.text("parent_station"));
        }
    }

    /** Once all stops are known; a station that is none harms nobody. */
    void joinStations() {
        for (int i = 0; i < draft.stops.size(); i++) {
            Integer station = draft.stopIds.get(stations.get(i));
            if (station != null && station != i) {
                Stop stop = draft.stops.get(i);
                draft.stops.set(i, new Stop(stop.id(), stop.name(), stop.lat(), stop.lon(), station));
            }
        }
    }

    void line(Rows row) throws WrongValueException {
        String id = row.text("route_id");
        if (id.isEmpty()) {
            throw new WrongValueException("route_id", id);
        }
        if (!draft.isNew(draft.lineIds, id, draft.lines.size(), row)) {
            return;
        }
        String shortName = row.text("route_short_name");
        String longName = row.text("route_long_name");
        int type = type(row);
        String colour = row.text("route_color");
        draft.lines.add(new Line(
                id,
                !shortName.isEmpty() ? shortName : longName.isEmpty() ? id : longName,
                type,
                COLOUR.matcher(colour).matches() ? colour.toUpperCase(Locale.ROOT) : null,
                type == SCHOOL_BUS
                        || SCHOOL_WORD
                                .matcher(shortName + " " + longName + " " + row.text("route_desc"))
                                .find()));
    }

    private int type(Rows row) {
        String text = row.text("route_type");
        Integer type = Rows.whole(text);
        if (type != null
                && (PLAIN_TYPES.contains(type) || (type >= FIRST_EXTENDED_TYPE && type <= LAST_EXTENDED_TYPE))) {
            return type;
        }
        draft.problems.warn("route-type", row.line(), text);
        return BUS;
    }
}
