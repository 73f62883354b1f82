package fr.stagein.transit.feed;

import fr.stagein.transit.feed.Feed.Frequency;
import fr.stagein.transit.feed.Feed.Line;
import fr.stagein.transit.feed.Feed.Stop;
import fr.stagein.transit.feed.Feed.Trip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has been read of a feed so far, with the places of its ids. */
final class Draft {

    final Problems problems = new Problems();
    final Map<String, Integer> stopIds = new HashMap<>();
    final List<Stop> stops = new ArrayList<>();
    final Map<String, Integer> lineIds = new HashMap<>();
    final List<Line> lines = new ArrayList<>();
    final Map<String, Integer> serviceIds = new HashMap<>();
    final List<CalendarTables.Calendar> calendars = new ArrayList<>();
    final Map<String, Integer> tripIds = new HashMap<>();
    final List<Trip> trips = new ArrayList<>();
    final List<Frequency> frequencies = new ArrayList<>();
    final List<Transfer> transfers = new ArrayList<>();

    /** Takes an id that is new; one that is there already is told and left out. */
    boolean isNew(Map<String, Integer> ids, String id, int place, Rows row) {
        if (ids.putIfAbsent(id, place) == null) {
            return true;
        }
        problems.warn("twice", row.file(), row.line(), id);
        return false;
    }

    /** The place of what the row names, or {@link Feed#NONE}, which is told. */
    int known(Rows row, String column, Map<String, Integer> ids) {
        return known(row, row.text(column), column, ids);
    }

    int known(Rows row, String id, String column, Map<String, Integer> ids) {
        Integer place = ids.get(id);
        if (place == null) {
            problems.warn("unknown-reference", row.file(), row.line(), column, id);
            return Feed.NONE;
        }
        return place;
    }
}
