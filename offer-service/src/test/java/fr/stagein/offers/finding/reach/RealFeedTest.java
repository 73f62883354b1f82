package fr.stagein.offers.finding.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.transit.Timetable;
import fr.stagein.transit.feed.Feed;
import fr.stagein.transit.feed.FeedReader;
import fr.stagein.transit.feed.FeedReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A part of the national trains, as published, with the dates of its time. */
class RealFeedTest {

    @Test
    void a_real_feed_is_loaded_and_answers_leg_by_leg() {
        Path shared = Checkout.root().resolve("../shared/data/transit/sncf-ter-part.gtfs.zip");
        assumeTrue(Files.isRegularFile(shared), "no feed beside this checkout in ../shared/data/transit");
        FeedReport report = FeedReader.read(shared);
        Feed feed = report.feed();
        assertThat(feed).as(report.problems().toString()).isNotNull();
        Timetable timetable = Timetable.of(List.of(feed), ZoneId.of("Europe/Paris"), JourneysTest.SPEEDS);
        var limits = new Limits(LocalTime.of(6, 30), LocalTime.of(19, 30));
        var network = new Network(timetable, JourneysTest.SPEEDS, limits, 10_000_000);
        var hours = new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0));
        LocalDate day = feed.from().plusDays(7);
        while (day.getDayOfWeek().getValue() > 5) {
            day = day.plusDays(1);
        }
        var journeys = new Journeys(network);
        int reached = 0;
        Timetable.Stop work = timetable.stops().getFirst();
        for (int i = 1; i < timetable.stops().size(); i += 5) {
            Timetable.Stop home = timetable.stops().get(i);
            var found = journeys.byTimetable(
                    network.access(new Point(home.lat(), home.lon())), new Point(work.lat(), work.lon()), day, hours);
            if (found.isPresent()) {
                reached++;
                Journey there = found.get().there();
                assertThat(there.arrival()).isBeforeOrEqualTo(day.atTime(9, 0));
                assertThat(there.departure()).isAfterOrEqualTo(day.atTime(6, 30));
                assertThat(found.get().back().departure()).isAfterOrEqualTo(day.atTime(17, 0));
                assertThat(found.get().back().arrival()).isBeforeOrEqualTo(day.atTime(19, 30));
            }
        }
        assertThat(reached).isPositive();
    }
}
