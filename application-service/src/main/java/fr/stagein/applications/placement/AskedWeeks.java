package fr.stagein.applications.placement;

import fr.stagein.events.ApplicationId;
import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The weeks that applications are for, to be told and shown: those that were taken, of a confirmed place; of another what
 * it would take now (the class's weeks and the offer's may change until then). One query for many.
 */
@Repository
public class AskedWeeks {

    private final JdbcClient jdbc;
    private final PlaceWeeks placeWeeks;

    AskedWeeks(JdbcClient jdbc, PlaceWeeks placeWeeks) {
        this.jdbc = jdbc;
        this.placeWeeks = placeWeeks;
    }

    /** Those of applications that are for several weeks; the others are for the one that was asked for. */
    public record Blocks(Map<UUID, Weeks> byId) {

        public Weeks of(ApplicationId id, Week asked) {
            Weeks weeks = byId.get(id.value());
            return weeks == null ? new Weeks(asked, asked) : weeks;
        }

        Week last(ApplicationId id, Week asked) {
            return of(id, asked).last();
        }
    }

    Weeks of(Application application) {
        return blocks("a.id = :id", Map.of("id", application.id().value())).of(application.id(), application.week());
    }

    /** Those of some applications. */
    public Blocks of(Collection<ApplicationId> ids) {
        return blocks(
                "a.id = any(:ids)",
                Map.of("ids", ids.stream().map(ApplicationId::value).toArray(UUID[]::new)));
    }

    /** @param which of {@code application a} and its {@code student s}, with named values */
    public Blocks blocks(String which, Map<String, ?> values) {
        Set<String> ids = placeWeeks.blockProgrammes();
        if (ids.isEmpty()) {
            return new Blocks(Map.of());
        }
        var byId = new HashMap<UUID, Weeks>();
        jdbc.sql("""
                select a.id, a.week, a.programme, k.weeks as of_class,
                       array(select l.week::text from seat_ledger l
                             where l.offer_id = a.offer_id and l.seats > 0) as offered,
                       (select max(w.week) from placed_week w where w.place_id = a.id) as taken_to
                from application a
                left join student s on s.id = a.student_id
                left join school_class k on k.id = s.class_id and s.status = 'ENROLLED'
                where a.programme in (:blocks) and (%s)""".formatted(which)).param("blocks", ids).params(values).query(row -> {
            byId.put(row.getObject("id", UUID.class), weeks(row));
        });
        return new Blocks(Map.copyOf(byId));
    }

    private Weeks weeks(ResultSet row) throws SQLException {
        Week first = Week.of(row.getString("week"));
        String takenTo = row.getString("taken_to");
        if (takenTo != null) {
            return new Weeks(first, Week.of(takenTo));
        }
        Set<Week> ofClass = weeks(row.getArray("of_class"));
        Set<Week> offered = weeks(row.getArray("offered"));
        return Weeks.of(placeWeeks.inARow(
                row.getString("programme"), first, week -> ofClass.contains(week) && offered.contains(week)));
    }

    private static Set<Week> weeks(@Nullable Array array) throws SQLException {
        return array == null
                ? Set.of()
                : Stream.of((String[]) array.getArray()).map(Week::of).collect(Collectors.toSet());
    }
}
