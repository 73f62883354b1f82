package fr.stagein.documents;

import fr.stagein.documents.AgreementText.Block;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hours of each day and their sum. */
final class HoursTable {

    private HoursTable() {}

    static Duration total(List<HoursRow> hours) {
        return hours.stream().map(HoursRow::worked).reduce(Duration.ZERO, Duration::plus);
    }

    static Block.Table of(List<HoursRow> hours) {
        boolean places = hours.stream().anyMatch(row -> row.place() != null);
        var rows = new ArrayList<List<String>>();
        for (HoursRow row : hours) {
            String span = span(row.from(), row.to());
            rows.add(row(places, row.day(), span, span(row.breakFrom(), row.breakTo()), row.worked(), row.place()));
        }
        if (hours.size() > 1) {
            rows.add(row(places, "Total", "", "", total(hours), null));
        }
        return new Block.Table("Horaires", head(places), rows);
    }

    private static List<String> head(boolean places) {
        return places
                ? List.of("Jour", "Présence", "Pause", "Durée", "Lieu")
                : List.of("Jour", "Présence", "Pause", "Durée");
    }

    private static List<String> row(
            boolean places, String day, String span, String pause, Duration worked, @Nullable String place) {
        var cells = new ArrayList<>(List.of(day, span, pause, French.length(worked)));
        if (places) {
            cells.add(place == null ? "" : place);
        }
        return cells;
    }

    private static String span(@Nullable LocalTime from, @Nullable LocalTime to) {
        return from == null || to == null ? "–" : French.time(from) + " – " + French.time(to);
    }
}
