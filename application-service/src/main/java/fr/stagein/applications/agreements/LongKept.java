package fr.stagein.applications.agreements;

import fr.stagein.platform.personal.RetentionTable;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.territory.Programme;
import fr.stagein.territory.Programmes;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The programmes whose papers are kept longer than those of the others. The programme's file says how long; two rows of
 * {@code retention.yaml}, which people read, say when papers of either kind are erased.
 */
@Component
public final class LongKept {

    private static final List<Row> ROWS =
            List.of(new Row("agreements", "pfmp-agreements"), new Row("internships", "pfmp-internships"));

    private final Programmes programmes;
    private final Map<String, RetentionTable.Row> table;
    private final TerritoryCalendar calendar;

    private record Row(String usual, String longer) {}

    /** @throws IllegalArgumentException if papers of a programme would be erased before their time */
    LongKept(Programmes programmes, RetentionTable table, TerritoryCalendar calendar) {
        this.programmes = programmes;
        this.table = table.of("application-service");
        this.calendar = calendar;
        LocalDate today = calendar.today();
        for (Row row : ROWS) {
            Period longest = keep(row.longer());
            programmes.all().stream()
                    .filter(programme -> isLonger(programme, longest, today))
                    .findFirst()
                    .ifPresent(programme -> {
                        throw new IllegalArgumentException("Papers of programme " + programme.id()
                                + " are to be kept longer than retention.yaml keeps " + row.longer() + " (" + longest
                                + "): change one of them");
                    });
        }
    }

    /**
     * Ids of those programmes.
     *
     * @param kind the row of {@code retention.yaml} that holds for all others
     */
    public String[] beyond(String kind) {
        Period usual = keep(kind);
        LocalDate today = calendar.today();
        return programmes.all().stream()
                .filter(programme -> isLonger(programme, usual, today))
                .map(Programme::id)
                .toArray(String[]::new);
    }

    private static boolean isLonger(Programme programme, Period than, LocalDate today) {
        return programme
                .retention(today)
                .filter(rule -> today.plus(rule.keep()).isAfter(today.plus(than)))
                .isPresent();
    }

    private Period keep(String kind) {
        @Nullable
        Period keep = Optional.ofNullable(table.get(kind))
                .map(RetentionTable.Row::keep)
                .orElse(null);
        if (keep == null) {
            throw new IllegalArgumentException("retention.yaml does not say how long " + kind + " are kept");
        }
        return keep;
    }
}
