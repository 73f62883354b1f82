package fr.stagein.offers.reach;

import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.platform.territory.TerritoryPack;
import fr.stagein.platform.work.Causes;
import fr.stagein.platform.work.Worker;
import fr.stagein.platform.work.Workers;
import fr.stagein.transit.Timetable;
import fr.stagein.transit.feed.Feed;
import fr.stagein.transit.feed.FeedReader;
import fr.stagein.transit.feed.FeedReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The timetables that serve. Their folder is looked at again and again; a new set is read, joined and made ready beside
 * the old one, then takes its place at once, so that no request meets neither.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Timetables implements InitializingBean, ApplicationRunner, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Timetables.class);

    private final ReachRules rules;
    private final Path folder;
    private final Territory territory;
    private final OpenPlaces places;
    private final InternshipDays days;
    private final TerritoryCalendar calendar;

    private final Worker lookout;

    private volatile @Nullable Serving serving;
    private Map<Path, String> seen = Map.of();

    /** @param from what the folder looked like when this was read from it */
    private record Serving(Map<Path, String> from, List<Reading> readings, Network network) {}

    /**
     * A feed as it was read last.
     *
     * @param at when it was read
     * @param serves the feed in use: this one, or the last good one of that name; null if there is none
     */
    record Reading(FeedReport report, Instant at, @Nullable Feed serves) {}

    Timetables(
            ReachRules rules,
            TerritoryPack pack,
            Territory territory,
            OpenPlaces places,
            InternshipDays days,
            TerritoryCalendar calendar,
            Workers workers) {
        this.rules = rules;
        Path own = rules.timetables();
        folder = own == null ? pack.folder("transit") : own;
        this.territory = territory;
        this.places = places;
        this.days = days;
        this.calendar = calendar;
        lookout = workers.periodic("timetables", rules.lookEvery(), worker -> refresh());
    }

    @Override
    public void afterPropertiesSet() {
        seen = look();
        serving = read(seen, List.of());
    }

    /** After whatever else fills the database at start; the service is not ready before. */
    @Override
    public void run(ApplicationArguments arguments) {
        // What fails here is told and tried again; the service starts with the timetables it has.
        lookout.runOnce();
        lookout.start();
    }

    @Override
    public void destroy() {
        lookout.stop();
    }

    Network network() {
        return current().network();
    }

    List<Reading> readings() {
        return current().readings();
    }

    private Serving current() {
        Serving now = serving;
        if (now == null) {
            throw new IllegalStateException("Timetables are asked for before they are read");
        }
        return now;
    }

    private void refresh() {
        Serving old = current();
        Map<Path, String> found = look();
        // A folder that is being copied into looks different each time.
        boolean settled = found.equals(seen);
        seen = found;
        if (settled && !found.equals(old.from())) {
            Serving next = read(found, old.readings());
            try {
                prepare(next.network());
            } finally {
                // What fails there is found out by whoever asks; read again at each look it would fail again.
                serving = next;
            }
            log.info("Timetables replaced: {} feeds, {} stops", next.readings().size(), stops(next));
        } else {
            prepare(old.network());
        }
    }

    private Serving read(Map<Path, String> files, List<Reading> before) {
        List<Reading> readings = new ArrayList<>();
        for (Path at : files.keySet()) {
            FeedReport report = read(at);
            Feed feed = report.feed();
            readings.add(new Reading(report, calendar.now(), feed == null ? lastGood(report.name(), before) : feed));
            if (feed == null) {
                log.warn(
                        "Timetable {} is left out: {} problems, see /api/reach/feeds",
                        report.name(),
                        report.problems().size());
            }
        }
        try {
            return new Serving(files, readings, network(readings));
        } catch (RuntimeException | Error notTogether) {
            List<Reading> sound = soundOnes(readings, before);
            return new Serving(files, sound, network(sound));
        }
    }

    /** One feed; whatever it has in it is this feed's trouble, not the others'. */
    private static FeedReport read(Path at) {
        try {
            return FeedReader.read(at);
        } catch (RuntimeException | Error failed) {
            return withoutFeed(FeedReport.unreadable(at), failed);
        }
    }

    private Network network(List<Reading> readings) {
        Timetable timetable = Timetable.of(
                readings.stream()
                        .map(Reading::serves)
                        .flatMap(Stream::ofNullable)
                        .toList(),
                territory.timeZone(),
                rules.pace());
        return new Network(timetable, rules.pace(), rules.limits(), rules.keptBytes());
    }

    /** Adds one feed after the other, and leaves out each with which no timetable can be made. */
    private List<Reading> soundOnes(List<Reading> readings, List<Reading> before) {
        List<Reading> sound = new ArrayList<>();
        for (Reading one : readings) {
            sound.add(one);
            try {
                network(sound);
            } catch (RuntimeException | Error failed) {
                FeedReport report = withoutFeed(one.report(), failed);
                // What failed is the new one, or the old one that stood in for it.
                Feed good = one.report().feed() == null ? null : lastGood(report.name(), before);
                sound.set(sound.size() - 1, new Reading(report, one.at(), good));
            }
        }
        return sound;
    }

    private static FeedReport withoutFeed(FeedReport report, Throwable failed) {
        log.error("Timetable {} is left out: {}", report.name(), Causes.of(failed));
        return report.leftOut(failed instanceof OutOfMemoryError ? "too-large" : "cannot-serve");
    }

    private static @Nullable Feed lastGood(String name, List<Reading> before) {
        return before.stream()
                .filter(reading -> reading.report().name().equals(name))
                .flatMap(reading -> Stream.ofNullable(reading.serves()))
                .findFirst()
                .orElse(null);
    }

    /** What every search will ask for is found out before anybody does. */
    private void prepare(Network network) {
        if (network.timetable().isEmpty()) {
            return;
        }
        for (OpenPlace place : places.all()) {
            days.of(place.week()).stream()
                    .map(network.timetable()::serviceDay)
                    .flatMap(Optional::stream)
                    .distinct()
                    .forEach(day -> network.prepare(place.workplace(), place.hours(), day));
        }
    }

    /** Each feed with what tells its change: the names, sizes and times of its files. */
    private Map<Path, String> look() {
        Map<Path, String> found = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> feeds = Files.list(folder)) {
                for (Path feed : feeds.filter(Timetables::isFeed).toList()) {
                    found.put(feed, state(feed));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return found;
    }

    private static boolean isFeed(Path at) {
        String name = String.valueOf(at.getFileName());
        return !name.startsWith(".") && (Files.isDirectory(at) || name.endsWith(".zip"));
    }

    /** One that may not be read, or vanishes meanwhile, is told of by whoever reads it. */
    private static String state(Path feed) {
        var state = new StringBuilder();
        try (Stream<Path> files = Files.walk(feed, 1)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                state.append(file.getFileName())
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file))
                        .append('\n');
            }
        } catch (IOException | UncheckedIOException unreadable) {
            return "unreadable";
        }
        return state.toString();
    }

    private static int stops(Serving serving) {
        return serving.network().timetable().stops().size();
    }
}
