package fr.stagein.offers.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.offers.timetable.Problem.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedReaderTest {

    @TempDir
    Path temp;

    private FeedFolder feed;

    @BeforeEach
    void aFeedThatHolds() {
        feed = new FeedFolder(temp.resolve("cars"));
    }

    @Test
    void a_feed_that_holds_is_read_whole() {
        FeedReport report = feed.read();
        assertThat(report.problems()).isEmpty();
        assertThat(report.feed()).isNotNull();
        assertThat(report.feed().name()).isEqualTo("cars");
        assertThat(report.feed().trips()).hasSize(8);
        assertThat(report.feed().from()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(report.feed().to()).isEqualTo(LocalDate.of(2027, 7, 3));
        assertThat(report.feed().services().get("school").runsOn(LocalDate.of(2027, 2, 4)))
                .isTrue();
        assertThat(report.feed().services().get("school").runsOn(LocalDate.of(2027, 2, 5)))
                .as("taken away that day")
                .isFalse();
        assertThat(report.feed().services().get("school").runsOn(LocalDate.of(2027, 2, 6)))
                .as("a Saturday")
                .isFalse();
    }

    @Test
    void a_zip_archive_is_a_feed_too_and_a_byte_order_mark_does_no_harm() throws IOException {
        feed.replace("stops.txt", "stop_id,stop_name", "\uFEFFstop_id,stop_name");
        Path archive = temp.resolve("archive.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive));
                var files = Files.list(temp.resolve("cars"))) {
            for (Path file : files.toList()) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
        FeedReport report = FeedReader.read(archive);
        assertThat(report.problems()).isEmpty();
        assertThat(report.name()).isEqualTo("archive");
    }

    @Test
    void times_past_midnight_belong_to_the_day_before() {
        assertThat(feed.feed().trips())
                .filteredOn(trip -> trip.id().equals("night"))
                .singleElement()
                .satisfies(
                        trip -> assertThat(trip.visits().getFirst().departure()).isEqualTo(31 * 3600 + 30 * 60));
    }

    @Test
    void what_is_missing_is_named() {
        feed.delete("stops.txt").replace("trips.txt", "service_id", "service");
        assertThat(errors()).contains("file-missing [stops.txt]", "column-missing [trips.txt, service_id]");
    }

    @Test
    void without_any_calendar_nothing_is_known() {
        feed.delete("calendar.txt").delete("calendar_dates.txt");
        assertThat(errors()).contains("file-missing [calendar.txt]");
    }

    @Test
    void references_to_nothing_are_named_with_their_line() {
        feed.replace("trips.txt", "L20,school,only", "L21,school,only")
                .replace("stop_times.txt", "only,07:55:00,07:55:00,E,2", "only,07:55:00,07:55:00,X,2");
        assertThat(errors())
                .contains(
                        "unknown-reference [trips.txt, 7, route_id, L21]",
                        "unknown-reference [stop_times.txt, 23, stop_id, X]");
    }

    @Test
    void times_run_forwards() {
        feed.replace("stop_times.txt", "out,07:50:00,07:50:00,T,3", "out,07:20:00,07:20:00,T,3");
        assertThat(errors()).containsExactly("time-order [4, out]");
    }

    @Test
    void a_time_that_is_none_is_named() {
        feed.replace("stop_times.txt", "out,07:50:00,07:50:00,T,3", "out,7h50,7h50,T,3");
        assertThat(errors()).containsExactly("value-wrong [stop_times.txt, 4, arrival_time, 7h50]");
    }

    @Test
    void a_stop_without_time_is_passed_and_told_but_not_at_the_ends() {
        feed.replace("stop_times.txt", "out,07:50:00,07:50:00,T,3", "out,,,T,3");
        FeedReport report = feed.read();
        assertThat(report.feed()).isNotNull();
        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.level()).isEqualTo(Level.WARNING));
        feed.replace("stop_times.txt", "out,08:25:00,08:25:00,P,4", "out,,,P,4");
        assertThat(errors()).contains("end-without-time [out]");
    }

    @Test
    void a_calendar_ends_after_it_began() {
        feed.replace("calendar.txt", "wed,0,0,1,0,0,0,0,20260901,20270703", "wed,0,0,1,0,0,0,0,20260901,20260703");
        assertThat(errors()).containsExactly("calendar-backwards [4, wed]");
    }

    @Test
    void a_date_that_no_calendar_has_is_named() {
        feed.replace("calendar.txt", "wed,0,0,1,0,0,0,0,20260901", "wed,0,0,1,0,0,0,0,20260931");
        assertThat(errors()).contains("value-wrong [calendar.txt, 4, start_date, 20260931]");
    }

    @Test
    void the_same_id_twice_is_an_error() {
        feed.replace("trips.txt", "L12,school,out2", "L12,school,out");
        assertThat(errors()).contains("twice [trips.txt, 3, out]");
    }

    @Test
    void an_error_is_told_a_few_times_not_ten_thousand() {
        feed.replace("stop_times.txt", ",R,", ",X,").replace("stop_times.txt", ",T,", ",X,");
        assertThat(errors()).hasSize(5);
    }

    @Test
    void what_is_no_archive_says_so() throws IOException {
        Path archive = Files.writeString(temp.resolve("broken.zip"), "no zip");
        assertThat(FeedReader.read(archive).problems())
                .extracting(Problem::code)
                .contains("unreadable");
    }

    private List<String> errors() {
        FeedReport report = feed.read();
        assertThat(report.feed()).isNull();
        return report.problems().stream()
                .filter(problem -> problem.level() == Level.ERROR)
                .filter(problem -> !problem.code().equals("nothing-runs"))
                .map(problem -> problem.code() + " " + problem.arguments())
                .toList();
    }
}
