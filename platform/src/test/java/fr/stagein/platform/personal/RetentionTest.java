package fr.stagein.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.platform.personal.RetentionTable.From;
import fr.stagein.platform.personal.RetentionTable.Row;
import fr.stagein.platform.personal.RetentionTable.Then;
import fr.stagein.platform.personal.RetentionTable.Words;
import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.platform.territory.TerritoryPack;
import fr.stagein.testing.ServiceTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** When what is over, and that the jobs do it once a day. */
@ServiceTest
class RetentionTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TerritoryPack pack;

    @BeforeEach
    void no_runs() {
        jdbc.sql("delete from retention_run").update();
    }

    @Test
    void what_is_counted_from_an_event_is_over_so_long_after_it() {
        assertThat(cutoff(row("P3M", From.EVENT), "2027-05-31T10:00:00Z").day()).isEqualTo("2027-02-28");
        assertThat(cutoff(row("P30D", From.EVENT), "2027-05-31T22:30:00Z").before())
                .as("a day begins at midnight in the territory")
                .isEqualTo("2027-05-01T22:00:00Z");
    }

    @Test
    void a_school_year_ends_with_august() {
        assertThat(cutoff(row("P0D", From.SCHOOL_YEAR), "2027-08-31T12:00:00Z").day())
                .isEqualTo("2026-09-01");
        assertThat(cutoff(row("P0D", From.SCHOOL_YEAR), "2027-08-31T22:00:00Z").day())
                .isEqualTo("2027-09-01");
        assertThat(cutoff(row("P1Y", From.SCHOOL_YEAR), "2027-09-01T12:00:00Z").day())
                .isEqualTo("2026-09-01");
        assertThat(RetentionTable.cutoff(row(null, From.EVENT), at("2027-09-01T12:00:00Z")))
                .isNull();
    }

    @Test
    void how_long_is_said_in_words() {
        assertThat(RetentionTable.keep(row("P1Y6M", From.EVENT), Locale.FRENCH)).isEqualTo("1 an et 6 mois après");
        assertThat(RetentionTable.keep(row("P30D", From.EVENT), Locale.ENGLISH)).isEqualTo("30 days après");
        assertThat(RetentionTable.keep(row("P0D", From.SCHOOL_YEAR), Locale.FRENCH))
                .isEqualTo("après");
    }

    @Test
    void every_kind_says_why_and_how_long_in_both_languages() {
        var table = new RetentionTable(pack);
        for (String service :
                List.of("school-service", "application-service", "offer-service", "notification-service")) {
            assertThat(table.of(service))
                    .isNotEmpty()
                    .allSatisfy((kind, row) -> assertThat(row.words()).as(kind).containsOnlyKeys("fr", "en"));
        }
    }

    @Test
    void each_kind_runs_once_a_day_in_batches_and_a_failure_holds_up_no_other() {
        List<Cutoff> asked = new ArrayList<>();
        List<Integer> left = new ArrayList<>(List.of(500, 7));
        var rules = List.of(
                new RetentionRule("broken", cutoff -> {
                    throw new IllegalStateException("not now");
                }),
                new RetentionRule("inbox", cutoff -> {
                    asked.add(cutoff);
                    return left.isEmpty() ? 0 : left.removeFirst();
                }));
        var rows = Map.of("broken", row("P1Y", From.EVENT), "inbox", row("P1Y", From.EVENT));
        var monday = new Retention(rows, rules, jdbc, transaction, at("2027-03-01T10:00:00Z"));

        assertThat(round(monday)).isTrue();
        assertThat(round(monday)).as("what failed is tried again").isTrue();
        assertThat(round(new Retention(rows, rules, jdbc, transaction, at("2027-03-01T11:00:00Z"))))
                .as("by another replica too")
                .isTrue();
        assertThat(asked).as("what is done is done").hasSize(3);
        round(new Retention(rows, rules, jdbc, transaction, at("2027-03-02T10:00:00Z")));
        assertThat(asked).hasSize(4);

        assertThat(monday.runs())
                .filteredOn(run -> run.kind().equals("inbox"))
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.rowsInAll()).isEqualTo(507);
                    assertThat(run.rows()).isZero();
                    assertThat(run.ranAt()).isEqualTo("2027-03-02T10:00:00Z");
                });
    }

    @Test
    void a_table_and_rules_that_differ_stop_the_start() {
        assertThatThrownBy(() -> new Retention(
                        Map.of("inbox", row("P1Y", From.EVENT)),
                        List.of(),
                        jdbc,
                        transaction,
                        at("2027-03-01T10:00:00Z")))
                .hasMessageContaining("inbox");
    }

    /** @return whether it failed */
    private static boolean round(Retention retention) {
        Worker worker =
                new Workers(new SimpleMeterRegistry()).periodic("retention", Duration.ofHours(1), retention::carryOut);
        worker.runOnce();
        return worker.pulse().isFailing();
    }

    private static Cutoff cutoff(Row row, String now) {
        Cutoff cutoff = RetentionTable.cutoff(row, at(now));
        if (cutoff == null) {
            throw new AssertionError("nothing is over");
        }
        return cutoff;
    }

    private static TerritoryCalendar at(String now) {
        return new TerritoryCalendar(Clock.fixed(Instant.parse(now), PARIS), PARIS);
    }

    private static Row row(@Nullable String keep, From from) {
        return new Row(
                "notification-service",
                keep == null ? null : Period.parse(keep),
                from,
                Then.ERASED,
                Map.of("fr", new Words("", "", "après")));
    }
}
