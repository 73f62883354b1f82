package fr.stagein.transit.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.transit.feed.Problem.Level;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(report.tripsLeftOut()).isZero();
        Feed read = feed.feed();
        assertThat(read.name()).isEqualTo("cars");
        assertThat(read.trips()).hasSize(8);
        assertThat(read.from()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(read.to()).isEqualTo(LocalDate.of(2027, 7, 3));
        Feed.Service school = read.services().get(read.trips().getFirst().service());
        assertThat(school.runsOn(LocalDate.of(2027, 2, 4))).isTrue();
        assertThat(school.runsOn(LocalDate.of(2027, 2, 5)))
                .as("taken away that day")
                .isFalse();
        assertThat(school.runsOn(LocalDate.of(2027, 2, 6))).as("a Saturday").isFalse();
    }

    @Test
    void a_zip_archive_is_a_feed_too_and_a_byte_order_mark_does_no_harm() throws IOException {
        feed.replace("stops.txt", "stop_id,stop_name", "\uFEFFstop_id,stop_name");
        Path archive = temp.resolve("archive.zip");
        zip(Files.newOutputStream(archive), "");
        FeedReport report = FeedReader.read(archive);
        assertThat(report.problems()).isEmpty();
        assertThat(report.name()).isEqualTo("archive");
        assertThat(report.feed()).isNotNull();
    }

    @Test
    void a_folder_inside_the_archive_is_opened() throws IOException {
        var bytes = new ByteArrayOutputStream();
        zip(bytes, "gtfs-2027/");
        FeedReport report = FeedReader.read("upload", new ByteArrayInputStream(bytes.toByteArray()), ReadLimits.REGION);
        assertThat(report.problems()).isEmpty();
        assertThat(report.feed()).isNotNull();
    }

    @Test
    void of_several_timetables_in_one_archive_the_uppermost_is_read_and_the_choice_is_told() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes);
                var files = Files.list(temp.resolve("cars"))) {
            for (Path file : files.toList()) {
                for (String folder : List.of("old/2025/", "new/", "__MACOSX/")) {
                    zip.putNextEntry(new ZipEntry(folder + file.getFileName()));
                    zip.write(folder.equals("new/") ? Files.readAllBytes(file) : new byte[] {1, 2, 3});
                }
            }
        }
        FeedReport report = FeedReader.read("upload", new ByteArrayInputStream(bytes.toByteArray()), ReadLimits.REGION);
        assertThat(report.problems()).containsExactly(new Problem(Level.WARNING, "several-feeds", List.of("new/")));
        assertThat(report.feed()).isNotNull();
    }

    @Test
    void times_past_midnight_belong_to_the_day_before() {
        Feed read = feed.feed();
        int night = read.trips().stream().map(Feed.Trip::id).toList().indexOf("night");
        assertThat(read.visits().departure(read.visits().first(night))).isEqualTo(31 * 3600 + 30 * 60);
    }

    @Test
    void what_is_missing_is_named_and_where_nothing_is_left_the_feed_is_refused() {
        feed.delete("stops.txt").replace("trips.txt", "service_id", "service");
        assertThat(told())
                .startsWith("ERROR file-missing [stops.txt]", "ERROR column-missing [trips.txt, service_id]")
                .contains("ERROR nothing-runs []");
        assertThat(feed.read().feed()).isNull();
    }

    @Test
    void without_any_calendar_nothing_is_known() {
        feed.delete("calendar.txt").delete("calendar_dates.txt");
        assertThat(told()).startsWith("ERROR file-missing [calendar.txt]");
    }

    @Test
    void references_to_nothing_are_named_with_their_line_and_the_rest_serves() {
        feed.replace("trips.txt", "L20,school,only", "L21,school,only")
                .replace("stop_times.txt", "out,07:50:00,07:50:00,T,3", "out,07:50:00,07:50:00,X,3");
        assertThat(told())
                .containsExactly(
                        "WARNING unknown-reference [trips.txt, 7, route_id, L21]",
                        "WARNING unknown-reference [stop_times.txt, 4, stop_id, X]");
        assertThat(served()).doesNotContain("only").contains("out", "back", "night");
        assertThat(feed.read().tripsLeftOut()).isEqualTo(1);
        assertThat(halts("out")).isEqualTo(3);
    }

    @Test
    void a_trip_whose_times_run_backwards_is_left_out_alone() {
        feed.replace("stop_times.txt", "out,07:50:00,07:50:00,T,3", "out,07:20:00,07:20:00,T,3");
        assertThat(told()).containsExactly("WARNING time-order [4, out]");
        assertThat(served()).hasSize(7).doesNotContain("out");
    }

    @Test
    void a_time_that_is_none_is_named_and_its_stop_is_passed() {
        feed.replace("stop_times.txt", "out,07:50:00,07:50:00,T,3", "out,7h50,7h50,T,3");
        assertThat(told()).containsExactly("WARNING value-wrong [stop_times.txt, 4, arrival_time, 7h50]");
        assertThat(halts("out")).isEqualTo(3);
    }

    @Test
    void a_stop_without_time_is_passed_and_told() {
        feed.replace("stop_times.txt", "out,07:50:00,07:50:00,T,3", "out,,,T,3")
                .replace("stop_times.txt", "out,08:25:00,08:25:00,P,4", "out,,,P,4");
        assertThat(told()).containsExactly("WARNING stop-without-time [4, out]", "WARNING stop-without-time [5, out]");
        assertThat(halts("out")).isEqualTo(2);
    }

    @Test
    void a_calendar_that_ends_before_it_began_never_runs() {
        feed.replace("calendar.txt", "wed,0,0,1,0,0,0,0,20260901,20270703", "wed,0,0,1,0,0,0,0,20260901,20260703");
        assertThat(told()).containsExactly("WARNING calendar-backwards [4, wed]");
        assertThat(served()).contains("out");
    }

    @Test
    void a_date_that_no_calendar_has_is_named() {
        feed.replace("calendar.txt", "wed,0,0,1,0,0,0,0,20260901", "wed,0,0,1,0,0,0,0,20260931");
        assertThat(told()).containsExactly("WARNING value-wrong [calendar.txt, 4, start_date, 20260931]");
    }

    @Test
    void of_two_with_the_same_id_the_first_counts() {
        feed.replace("trips.txt", "L12,school,out2", "L12,school,out");
        assertThat(told()).contains("WARNING twice [trips.txt, 3, out]");
        assertThat(served()).contains("out", "back");
    }

    @Test
    void a_kind_is_told_a_few_times_and_how_often_more() {
        feed.replace("stop_times.txt", ",R,", ",X,").replace("stop_times.txt", ",T,", ",X,");
        assertThat(told().stream().filter(one -> one.contains("unknown-reference")))
                .hasSize(5);
        assertThat(told()).contains("WARNING more [8]");
    }

    @Test
    void a_nameless_column_is_ignored() {
        feed.write("stops.txt", content("stops.txt").replace("\n", ",\n"));
        assertThat(told()).containsExactly("WARNING column-nameless [stops.txt]");
        assertThat(served()).hasSize(8);
    }

    @Test
    void a_trip_on_demand_is_left_out_and_a_zone_on_a_lines_way_is_passed() {
        feed.replace(
                        "stop_times.txt",
                        "stop_id,stop_sequence",
                        "stop_id,stop_sequence,location_group_id,start_pickup_drop_off_window")
                .replace("stop_times.txt", "only,07:30:00,07:30:00,R,1", "only,,,,1,Z1,08:00:00")
                .replace("stop_times.txt", "only,07:55:00,07:55:00,E,2", "only,,,,2,Z1,08:00:00")
                .replace("stop_times.txt", "out,07:50:00,07:50:00,T,3", "out,,,,3,Z1,07:30:00");
        assertThat(told()).containsExactly("WARNING on-demand [only]");
        assertThat(halts("out")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "", "bus", "-3", "99999999999"})
    void an_unknown_type_of_route_is_a_bus(String type) {
        feed.replace("routes.txt", "Ribérac - Verteillac,3", "Ribérac - Verteillac," + type);
        assertThat(told()).containsExactly("WARNING route-type [3, " + type + "]");
        assertThat(feed.feed().lines().get(1).type()).isEqualTo(3);
        assertThat(served()).contains("only");
    }

    @Test
    void a_share_taxi_is_a_known_type() {
        feed.replace("routes.txt", "Ribérac - Verteillac,3", "Ribérac - Verteillac,717");
        assertThat(told()).isEmpty();
    }

    @Test
    void times_beyond_two_days_are_taken() {
        feed.replace("stop_times.txt", "night,32:05:00,32:05:00,M,2", "night,73:05:00,73:05:00,M,2");
        assertThat(told()).isEmpty();
        feed.replace("stop_times.txt", "night,73:05:00,73:05:00,M,2", "night,473:05:00,473:05:00,M,2");
        assertThat(served()).as("that one alone").hasSize(7).doesNotContain("night");
    }

    @Test
    void latin_letters_of_windows_are_read_and_told() throws IOException {
        Files.write(temp.resolve("cars/stops.txt"), content("stops.txt").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(told()).containsExactly("WARNING latin [stops.txt]");
        assertThat(feed.feed().stops()).extracting(Feed.Stop::name).contains("Ribérac Gare", "Vanxains Église");
    }

    @Test
    void text_in_two_bytes_a_letter_is_refused_by_name() throws IOException {
        Files.write(temp.resolve("cars/stops.txt"), content("stops.txt").getBytes(StandardCharsets.UTF_16));
        assertThat(told()).contains("ERROR encoding [stops.txt]");
    }

    @Test
    void semicolons_spaces_capitals_and_old_line_ends_are_read() {
        feed.write(
                        "stops.txt",
                        content("stops.txt")
                                .replace("stop_id", " Stop_ID ")
                                .replace(",", " ; ")
                                .replace("\n", "\r\n"))
                .write("routes.txt", content("routes.txt").replace("\n", "\r"));
        assertThat(told()).containsExactly("WARNING separator [stops.txt]");
        assertThat(served()).hasSize(8);
    }

    @Test
    void a_quote_that_nobody_closes_costs_its_row_alone() {
        feed.replace("stops.txt", "E,Verteillac Halle", "E,\"Verteillac Halle");
        assertThat(told())
                .contains("WARNING quote-open [stops.txt, 6]", "WARNING value-wrong [stops.txt, 6, stop_lat, ]");
        assertThat(served()).hasSize(7).doesNotContain("only");
    }

    @Test
    void a_name_with_a_comma_a_quote_or_a_line_break_is_one_value() {
        feed.replace("stops.txt", "Ribérac Gare", "\"Ribérac, \"\"la\nGare\"\"\"");
        assertThat(told()).isEmpty();
        assertThat(feed.feed().stops()).extracting(Feed.Stop::name).contains("Ribérac, \"la Gare\"");
    }

    @Test
    void a_feed_with_days_alone_is_a_feed() {
        feed.delete("calendar.txt").write("calendar_dates.txt", """
                service_id,date,exception_type
                school,20270202,1
                long,20270203,1
                """);
        assertThat(feed.feed().from()).isEqualTo(LocalDate.of(2027, 2, 2));
        assertThat(feed.feed().to()).isEqualTo(LocalDate.of(2027, 2, 3));
    }

    @Test
    void a_service_without_trips_does_not_stretch_the_span() {
        feed.replace("calendar.txt", "wed,0,0,1", "empty,1,1,1,1,1,1,1,20200101,20351231\nwed,0,0,1")
                .replace("calendar_dates.txt", "school,20270205,2", "school,20270205,2\nother,20400101,1");
        assertThat(feed.feed().from()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(feed.feed().to()).isEqualTo(LocalDate.of(2027, 7, 3));
    }

    @Test
    void a_trip_at_intervals_of_which_no_row_holds_does_not_run_at_the_times_it_is_written_with() {
        feed.write("frequencies.txt", "trip_id,start_time,end_time,headway_secs\nout,10:00:00,12:00:00,0\n");
        assertThat(told()).containsExactly("WARNING value-wrong [frequencies.txt, 2, headway_secs, 0]");
        assertThat(feed.feed().frequencies()).isEmpty();
        assertThat(feed.feed().trips().getFirst().atIntervals()).isTrue();
    }

    @Test
    void an_archive_that_unfolds_without_end_is_refused() throws IOException {
        feed.write("stops.txt", content("stops.txt") + "\n".repeat(3_000_000));
        var bytes = new ByteArrayOutputStream();
        zip(bytes, "");
        var limits = new ReadLimits(100_000, 1_000_000, 1_000_000, 1_000, 1_000);
        FeedReport report = FeedReader.read("bomb", new ByteArrayInputStream(bytes.toByteArray()), limits);
        assertThat(report.feed()).isNull();
        assertThat(report.problems())
                .extracting(Problem::toString)
                .anyMatch(one -> one.contains("too-large, arguments=[stops.txt, 1000000]"));
    }

    @Test
    void it_tells_how_far_it_is_and_ends_when_nobody_wants_it() throws IOException {
        var bytes = new ByteArrayOutputStream();
        zip(bytes, "gtfs/");
        byte[] archive = bytes.toByteArray();
        List<Long> read = new ArrayList<>();
        Set<Long> of = new HashSet<>();
        FeedReader.read("told", new ByteArrayInputStream(archive), ReadLimits.REGION, (now, whole) -> {
            read.add(now);
            of.add(whole);
        });
        assertThat(read).isSorted();
        assertThat(of).as("known from the beginning").containsExactly(read.getLast());

        assertThatThrownBy(() ->
                        FeedReader.read("ended", new ByteArrayInputStream(archive), ReadLimits.REGION, (now, whole) -> {
                            throw new IllegalStateException("not wanted");
                        }))
                .hasMessage("not wanted");
    }

    @Test
    void too_much_of_anything_is_refused_in_words() throws IOException {
        var bytes = new ByteArrayOutputStream();
        zip(bytes, "");
        byte[] archive = bytes.toByteArray();
        assertThat(FeedReader.read(
                                "big",
                                new ByteArrayInputStream(archive),
                                new ReadLimits(500, 1 << 20, 1 << 20, 1000, 1000))
                        .problems())
                .containsExactly(new Problem(Level.ERROR, "too-large", List.of("big", 500L)));
        assertThat(FeedReader.read(
                                "long",
                                new ByteArrayInputStream(archive),
                                new ReadLimits(1 << 20, 1 << 20, 1 << 20, 10, 1000))
                        .problems())
                .containsExactly(new Problem(Level.ERROR, "too-large", List.of("stop_times.txt", 10L)));
    }

    @Test
    void intervals_of_a_second_are_left_out_where_they_would_fill_the_memory() throws IOException {
        feed.write(
                "frequencies.txt",
                "trip_id,start_time,end_time,headway_secs\nout,00:00:00,200:00:00,1\nback,10:00:00,12:00:00,600\n");
        assertThat(told()).containsExactly("WARNING frequencies []", "WARNING too-many-runs [out]");
        assertThat(feed.feed().frequencies()).hasSize(1);
    }

    @Test
    void a_row_of_a_million_letters_is_left_out() {
        feed.replace("stops.txt", "E,Verteillac Halle", "E," + "x".repeat(1_000_000));
        assertThat(told()).contains("WARNING row-too-long [stops.txt, 6]");
        assertThat(served()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no zip", "", "PK\u0003\u0004broken", "PK\u0005\u0006"})
    void what_is_no_archive_says_so(String content) throws IOException {
        Path archive = Files.writeString(temp.resolve("broken.zip"), content);
        assertThat(FeedReader.read(archive).problems())
                .containsExactly(new Problem(Level.ERROR, "unreadable", List.of("broken")));
    }

    private List<String> told() {
        return feed.read().problems().stream()
                .map(problem -> problem.level() + " " + problem.code() + " " + problem.arguments())
                .toList();
    }

    private List<String> served() {
        return feed.feed().trips().stream().map(Feed.Trip::id).toList();
    }

    private int halts(String trip) {
        Feed read = feed.feed();
        int at = served().indexOf(trip);
        return read.visits().end(at) - read.visits().first(at);
    }

    private String content(String file) {
        try {
            return Files.readString(temp.resolve("cars").resolve(file));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private void zip(OutputStream to, String folder) throws IOException {
        try (var zip = new ZipOutputStream(to);
                var files = Files.list(temp.resolve("cars"))) {
            for (Path file : files.toList()) {
                zip.putNextEntry(new ZipEntry(folder + file.getFileName()));
                zip.write(Files.readAllBytes(file));
            }
        }
    }
}
