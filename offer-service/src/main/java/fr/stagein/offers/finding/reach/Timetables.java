package fr.stagein.offers.finding.reach;

import fr.stagein.offers.finding.feeds.GivenFeeds;
import fr.stagein.offers.finding.reach.FeedSource.Given;
import fr.stagein.offers.finding.reach.FeedSource.ServerFile;
import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import fr.stagein.platform.territory.Territory;
import fr.stagein.platform.territory.TerritoryCalendar;
import fr.stagein.platform.territory.TerritoryPack;
import fr.stagein.transit.Timetable;
import fr.stagein.transit.feed.Feed;
import fr.stagein.transit.feed.FeedReport;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * The timetables that serve: those of the server's folder and those that the operator gave. Both are looked at again and
 * again; a new set is read, joined and made ready beside the old one, then takes its place at once, so that no request
 * meets neither.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Timetables implements InitializingBean, ApplicationRunner, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Timetables.class);

    private final ReachRules rules;
    private final ServerFolder folder;
    private final GivenFeeds given;
    private final FeedReading reader;
    private final Territory territory;
    private final OpenPlaces places;
    private final InternshipDays days;
    private final TerritoryCalendar calendar;

    private final Worker lookout;

    private volatile @Nullable Serving serving;
    private volatile boolean ready;
    private List<ServerFile> seen = List.of();
    private long seenNanos;

    /** @param files what the folder looked like when this was read from it */
    private record Serving(List<ServerFile> files, List<Given> given, List<Reading> readings, Network network) {}

    /**
     * A feed as it was read last.
     *
     * @param at when it was read
     * @param serves the feed in use: this one, or the last good one of that name; null if there is none
     */
    record Reading(
            FeedSource source,
            FeedReport report,
            Instant at,
            @Nullable Feed serves) {}

    Timetables(
            ReachRules rules,
            TerritoryPack pack,
            GivenFeeds given,
            FeedReading reader,
            Territory territory,
            OpenPlaces places,
            InternshipDays days,
            TerritoryCalendar calendar,
            Workers workers) {
        this.rules = rules;
        Path own = rules.timetables();
        folder = new ServerFolder(own == null ? pack.folder("transit") : own);
        this.given = given;
        this.reader = reader;
        this.territory = territory;
        this.places = places;
        this.days = days;
        this.calendar = calendar;
        lookout = workers.periodic("timetables", rules.lookEvery(), worker -> refresh());
    }

    @Override
    public void afterPropertiesSet() {
        serving = read(lookAtFolder(), given(), List.of());
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

    /** Looks now: something was given or withdrawn. */
    void look() {
        lookout.wake();
    }

    /** What serves, once it was gone through; before that nothing is said of what is out of reach. */
    Optional<Network> ready() {
        return ready ? Optional.of(network()) : Optional.empty();
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
        List<ServerFile> files = settled(old.files());
        // What is given is whole from the first look on.
        List<Given> gives = given();
        if (!files.equals(old.files()) || !gives.equals(old.given())) {
            Serving next = read(files, gives, old.readings());
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
        ready = true;
    }

    /** A folder that is being copied into looks different each time, if there is time between: not when something is given. */
    private List<ServerFile> settled(List<ServerFile> known) {
        if (System.nanoTime() - seenNanos < rules.lookEvery().toNanos()) {
            return known;
        }
        List<ServerFile> before = seen;
        List<ServerFile> found = lookAtFolder();
        return found.equals(before) ? found : known;
    }

    private List<ServerFile> lookAtFolder() {
        seen = folder.look();
        seenNanos = System.nanoTime();
        return seen;
    }

    private List<Given> given() {
        return given.serving().stream()
                .map(one -> new Given(one.name(), one.version()))
                .toList();
    }

    private Serving read(List<ServerFile> files, List<Given> gives, List<Reading> before) {
        List<FeedSource> sources = new ArrayList<>(files);
        sources.addAll(gives);
        sources.sort(Comparator.comparing(FeedSource::name));
        List<Reading> readings = new ArrayList<>();
        for (FeedSource source : sources) {
            readings.add(asBefore(source, before).orElseGet(() -> read(source, gives, before)));
        }
        try {
            return new Serving(files, gives, readings, network(readings));
        } catch (RuntimeException | Error notTogether) {
            List<Reading> sound = soundOnes(readings, before);
            return new Serving(files, gives, sound, network(sound));
        }
    }

    private static Optional<Reading> asBefore(FeedSource source, List<Reading> before) {
        return before.stream()
                .filter(one -> one.source().equals(source) && one.report().feed() != null)
                .findFirst();
    }

    private Reading read(FeedSource source, List<Given> gives, List<Reading> before) {
        boolean twice = source instanceof ServerFile file
                && gives.stream().anyMatch(one -> one.name().equalsIgnoreCase(file.name()));
        FeedReport report = twice ? FeedReport.named(source.name()).leftOut("name-given") : reader.read(source);
        Feed feed = report.feed();
        if (feed == null) {
            log.warn(
                    "Timetable {} is left out: {} problems, see /api/reach/feeds",
                    report.name(),
                    report.problems().size());
        }
        return new Reading(
                source, report, calendar.now(), feed == null && !twice ? lastGood(report.name(), before) : feed);
    }

    private Network network(List<Reading> readings) {
        Timetable timetable = Timetable.of(
                readings.stream()
                        .map(Reading::serves)
                        .flatMap(Stream::ofNullable)
                        .toList(),
                territory.timeZone(),
                rules.speeds());
        return new Network(timetable, rules.speeds(), rules.limits(), rules.keptBytes());
    }

    /** Adds one feed after the other, and leaves out each with which no timetable can be made. */
    private List<Reading> soundOnes(List<Reading> readings, List<Reading> before) {
        List<Reading> sound = new ArrayList<>();
        for (Reading one : readings) {
            sound.add(one);
            try {
                network(sound);
            } catch (RuntimeException | Error failed) {
                FeedReport report = FeedReading.withoutFeed(one.report(), failed);
                // What failed is the new one, or the old one that stood in for it.
                Feed good = one.report().feed() == null ? null : lastGood(report.name(), before);
                sound.set(sound.size() - 1, new Reading(one.source(), report, one.at(), good));
            }
        }
        return sound;
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

    private static int stops(Serving serving) {
        return serving.network().timetable().stops().size();
    }
}
