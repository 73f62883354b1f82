package fr.stagein.offers.finding.reach;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.transit.Timetable;
import fr.stagein.transit.feed.FeedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * 500 homes of the demo territory and every workplace of its pack: each journey is checked leg by leg against the raw
 * timetable, and what the engine finds by timetable against the plain search.
 */
class ReachQualityTest {

    private static final Path TERRITORY = Path.of("../territories/dordogne");
    private static final int HOMES = 500;
    private static final int TOLD = 10;

    /** School days with a Wednesday and a Friday, holidays, a public holiday, the day after one. */
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2027, 2, 1),
            LocalDate.of(2027, 2, 3),
            LocalDate.of(2027, 2, 5),
            LocalDate.of(2027, 2, 17),
            LocalDate.of(2027, 3, 29),
            LocalDate.of(2027, 5, 7),
            LocalDate.of(2027, 6, 15),
            LocalDate.of(2027, 6, 16));

    private static final Speeds SPEEDS = new Speeds(4.5, 13, 1.3, 2_000, 800, 2, 25, 50);
    private static final Limits LIMITS = new Limits(LocalTime.of(6, 30), LocalTime.of(19, 30));

    private record Workplace(Point point, Hours hours) {}

    /** A home, a workplace and a day. */
    private record Case(Point home, Workplace work, LocalDate day) {

        LocalDateTime leavingHome() {
            return day.atTime(LIMITS.leaveNotBefore());
        }

        LocalDateTime start() {
            return day.atTime(work.hours().start());
        }

        LocalDateTime end() {
            return day.atTime(work.hours().end());
        }

        LocalDateTime backHome() {
            return day.atTime(LIMITS.homeBy());
        }

        @Override
        public String toString() {
            return "%s %s-%s, home %f,%f, work %f,%f"
                    .formatted(
                            day,
                            work.hours().start(),
                            work.hours().end(),
                            home.lat(),
                            home.lon(),
                            work.point().lat(),
                            work.point().lon());
        }
    }

    private record Optimum(Map<String, Integer> boardings, Map<String, Integer> alightings) {}

    private final JourneyChecker checker = new JourneyChecker(DemoTimetableTest.TIMETABLE);
    private final Map<LocalDate, PlainDijkstra> searches = new HashMap<>();
    private final Map<LocalDate, Map<Workplace, Optimum>> optima = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Map<Mode, Integer> checked = new EnumMap<>(Mode.class);

    @Test
    void every_journey_can_be_made_and_none_is_worse_than_the_best() throws IOException {
        var network = new Network(timetable(), SPEEDS, LIMITS, 48_000_000);
        var journeys = new Journeys(network);
        List<Workplace> workplaces = workplaces();
        List<CSVRecord> communes = rows("communes.csv");
        var random = new Random(500);
        for (int i = 0; i < HOMES; i++) {
            Point home = near(communes.get(random.nextInt(communes.size())), random);
            Access access = network.access(home);
            LocalDate day = DAYS.get(i % DAYS.size());
            for (Workplace work : workplaces) {
                Optional<RoundTrip> transit = journeys.byTimetable(access, work.point(), day, work.hours());
                var asked = new Case(home, work, day);
                compare(transit, asked);
                Stream.of(
                                journeys.byOwnPower(Mode.WALK, home, work.point(), day, work.hours()),
                                journeys.byOwnPower(Mode.BIKE, home, work.point(), day, work.hours()),
                                transit)
                        .flatMap(Optional::stream)
                        .forEach(way -> check(way, asked));
            }
        }

        assertThat(faults.stream().limit(TOLD)).as("%d faults", faults.size()).isEmpty();
        assertThat(checked.values()).hasSize(3).allMatch(trips -> trips > 500);
    }

    private void check(RoundTrip way, Case asked) {
        checked.merge(way.mode(), 1, Integer::sum);
        Point home = asked.home();
        Point work = asked.work().point();
        tell(
                asked,
                "there",
                checker.faults(way.there(), way.mode(), asked.day(), home, work, asked.leavingHome(), asked.start()));
        tell(
                asked,
                "back",
                checker.faults(way.back(), way.mode(), asked.day(), work, home, asked.end(), asked.backHome()));
    }

    private void compare(Optional<RoundTrip> way, Case asked) {
        PlainDijkstra search = searches.computeIfAbsent(
                asked.day(), day -> new PlainDijkstra(DemoTimetableTest.TIMETABLE, day, DemoTimetableTest.RULES));
        Optimum optimum = optima.computeIfAbsent(asked.day(), day -> new HashMap<>())
                .computeIfAbsent(
                        asked.work(),
                        work -> new Optimum(
                                search.boardings(
                                        work.point(), work.hours().start().toSecondOfDay()),
                                search.alightings(
                                        work.point(), work.hours().end().toSecondOfDay())));
        OptionalInt leaves = search.departure(optimum.boardings(), asked.home());
        OptionalInt arrives = search.arrival(optimum.alightings(), asked.home());
        boolean possible = leaves.isPresent()
                && arrives.isPresent()
                && leaves.getAsInt() >= LIMITS.leaveNotBefore().toSecondOfDay()
                && arrives.getAsInt() <= LIMITS.homeBy().toSecondOfDay();
        if (!possible) {
            return;
        }
        // Where one walks as fast, nobody asks which bus goes.
        int onFoot = SPEEDS.minutes(Mode.WALK, asked.home(), asked.work().point());
        LocalDateTime latest = RawTimetable.at(asked.day(), leaves.getAsInt());
        LocalDateTime earliest = RawTimetable.at(asked.day(), arrives.getAsInt());
        boolean ridesThere = latest.isAfter(asked.start().minusMinutes(onFoot));
        boolean ridesBack = earliest.isBefore(asked.end().plusMinutes(onFoot));
        if (way.isEmpty()) {
            if (ridesThere && ridesBack) {
                tell(asked, "not found", List.of("one can leave at " + latest + " and be home at " + earliest));
            }
            return;
        }
        RoundTrip found = way.get();
        if (ridesThere && found.there().departure().isBefore(latest)) {
            tell(asked, "there", List.of("leaves at " + found.there().departure() + ", could at " + latest));
        }
        if (ridesBack && found.back().arrival().isAfter(earliest)) {
            tell(asked, "back", List.of("is home at " + found.back().arrival() + ", could at " + earliest));
        }
    }

    private void tell(Case asked, String half, List<String> wrong) {
        wrong.forEach(fault -> faults.add(asked + ", " + half + ": " + fault));
    }

    private static Timetable timetable() {
        return Timetable.of(
                List.of(requireNonNull(
                        FeedReader.read(TERRITORY.resolve("transit/riberacois")).feed())),
                ZoneId.of("Europe/Paris"),
                SPEEDS);
    }

    private static Point near(CSVRecord commune, Random random) {
        return new Point(
                Double.parseDouble(commune.get("lat")) + random.nextGaussian(0, 0.007),
                Double.parseDouble(commune.get("lon")) + random.nextGaussian(0, 0.01));
    }

    /** Each with the hours of an offer there, the latest of its offers. */
    private static List<Workplace> workplaces() throws IOException {
        Map<String, Hours> hours = new HashMap<>();
        for (CSVRecord offer : rows("offers.csv")) {
            hours.put(
                    offer.get("workplaceId"),
                    new Hours(LocalTime.parse(offer.get("dayStart")), LocalTime.parse(offer.get("dayEnd"))));
        }
        Map<String, Workplace> workplaces = new LinkedHashMap<>();
        for (CSVRecord row : rows("workplaces.csv")) {
            Hours day = hours.getOrDefault(row.get("id"), new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0)));
            Point point = new Point(Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon")));
            workplaces.put(row.get("id"), new Workplace(point, day));
        }
        return List.copyOf(workplaces.values());
    }

    private static List<CSVRecord> rows(String table) throws IOException {
        try (var reader = Files.newBufferedReader(TERRITORY.resolve(table))) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        }
    }
}
