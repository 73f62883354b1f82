package fr.stagein.transit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.transit.feed.FeedReader;
import fr.stagein.transit.feed.FeedReport;
import fr.stagein.transit.feed.Problem.Level;
import fr.stagein.transit.feed.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever arrives, it is read or refused with a reason, and what is read can be searched. */
class HostileFeedTest {

    private static final String SIGNS = "0123456789,\";:-.\n\r\0\uFEFF é";

    @Property(tries = 400)
    void a_table_with_any_slips_is_read_or_refused(@ForAll long seed) {
        var random = new Random(seed);
        TextFeed feed = new RandomFeed(seed).make();
        for (String file : List.of(
                "stops.txt", "trips.txt", "stop_times.txt", "calendar.txt", "frequencies.txt", "transfers.txt")) {
            feed.change(file, text -> slips(text, random));
        }
        expectSearchedOrRefused(feed.read());
    }

    @Property(tries = 400)
    void an_archive_with_any_bytes_wrong_is_read_or_refused(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        byte[] archive = new RandomFeed(seed).make().zip();
        for (int i = random.nextInt(6); i >= 0; i--) {
            archive[random.nextInt(archive.length)] = (byte) random.nextInt(256);
        }
        if (random.nextInt(4) == 0) {
            archive = Arrays.copyOf(archive, random.nextInt(archive.length));
        }
        expectSearchedOrRefused(FeedReader.read("any", new ByteArrayInputStream(archive), ReadLimits.REGION));
    }

    private static String slips(String text, Random random) {
        var slipped = new StringBuilder(text);
        for (int i = random.nextInt(5); i > 0 && !slipped.isEmpty(); i--) {
            int at = random.nextInt(slipped.length());
            char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
            switch (random.nextInt(3)) {
                case 0 -> slipped.insert(at, sign);
                case 1 -> slipped.deleteCharAt(at);
                default -> slipped.setCharAt(at, sign);
            }
        }
        return slipped.toString();
    }

    private static void expectSearchedOrRefused(FeedReport report) {
        if (report.feed() == null) {
            assertThat(report.problems()).anyMatch(problem -> problem.level() == Level.ERROR);
            return;
        }
        assertThat(report.problems()).noneMatch(problem -> problem.level() == Level.ERROR);
        Timetable timetable = Timetable.of(List.of(report.feed()), ZoneId.of("Europe/Paris"), new PlainWalk());
        timetable.serviceDay(RandomFeed.DAY).ifPresent(day -> {
            for (int stop = 0; stop < timetable.stops().size(); stop++) {
                Ways ways = timetable.earliestFrom(Map.of(stop, 0), day, 7 * 3600, 3 * 3600);
                for (int reached : ways.stops()) {
                    assertThat(ways.passages(reached)).isNotEmpty();
                }
            }
        });
    }
}
