package fr.stagein.transit.feed;

import fr.stagein.transit.feed.Problem.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is found wrong while a feed is read; of each kind a few are told, and how many more there are. */
final class Problems {

    /** More than these would hide the others. */
    private static final int TOLD_OF_ONE_KIND = 5;
    /** A value in a feed may be as long as a row. */
    private static final int SHOWN_LETTERS = 60;

    private record Found(boolean grave, List<Object> arguments) {}

    private final Map<String, List<Found>> byCode = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** Something is left out, the rest serves. */
    void warn(String code, Object... arguments) {
        tell(false, code, arguments);
    }

    /** A whole table is missing. If the feed serves without it, that is a warning like others. */
    void grave(String code, Object... arguments) {
        tell(true, code, arguments);
    }

    void once(String code, Object... arguments) {
        if (!counts.containsKey(code)) {
            warn(code, arguments);
        }
    }

    private void tell(boolean grave, String code, Object... arguments) {
        if (counts.merge(code, 1, Integer::sum) <= TOLD_OF_ONE_KIND) {
            byCode.computeIfAbsent(code, kind -> new ArrayList<>())
                    .add(new Found(
                            grave,
                            List.of(arguments).stream().map(Problems::shown).toList()));
        }
    }

    /** @param refused whether what is grave was fatal */
    List<Problem> told(boolean refused) {
        List<Problem> told = new ArrayList<>();
        byCode.forEach((code, all) -> {
            all.forEach(found -> told.add(
                    new Problem(refused && found.grave() ? Level.ERROR : Level.WARNING, code, found.arguments())));
            int more = counts.getOrDefault(code, 0) - all.size();
            if (more > 0) {
                told.add(new Problem(Level.WARNING, "more", List.of(more)));
            }
        });
        return told;
    }

    private static Object shown(Object argument) {
        return argument instanceof String text && text.length() > SHOWN_LETTERS
                ? text.substring(0, SHOWN_LETTERS) + "…"
                : argument;
    }
}
