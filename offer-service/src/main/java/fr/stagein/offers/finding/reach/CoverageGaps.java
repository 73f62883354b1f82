package fr.stagein.offers.finding.reach;

import fr.stagein.events.Week;
import fr.stagein.offers.finding.reach.OfferWays.NoWay;
import fr.stagein.platform.queue.Worker;
import fr.stagein.platform.queue.Workers;
import fr.stagein.platform.territory.Communes;
import fr.stagein.platform.territory.Communes.Commune;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is reached from each commune's centre; counted beside the requests, since it is many homes at once. As long as it is
 * not counted for the timetables that serve, it is not known, which is not the same as nothing.
 */
final class CoverageGaps {

    /** What one would ask of a pupil for a week. */
    private static final List<Means> BEARABLE =
            List.of(new Means(Mode.WALK, 30, null), new Means(Mode.BIKE, 40, null), new Means(Mode.TRANSIT, 90, null));

    private static final Hours USUAL = new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final Duration FRESH = Duration.ofSeconds(10);
    /** What was counted so long ago is still told while it is counted anew. */
    private static final Duration USABLE = Duration.ofMinutes(10);

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration UNASKED = Duration.ofHours(1);

    private final Supplier<Optional<Network>> ready;
    private final OpenPlaces places;
    private final InternshipDays days;
    private final Communes communes;
    private final Clock clock;
    private final Worker worker;

    private volatile @Nullable Counted last;
    private volatile CompletableFuture<Counted> next = new CompletableFuture<>();

    /**
     * @param offers that are open at all
     * @param estimated there is no timetable: ways are straight lines
     */
    record Counted(Network network, Instant at, int offers, boolean estimated, List<Village> villages) {}

    /**
     * @param offers reached by at least one of the means
     * @param wouldReach where one more company with the usual hours would be reached
     */
    record Village(Commune commune, int offers, Map<Mode, ByMode> modes, Set<Commune> wouldReach) {
        Village {
            modes = Map.copyOf(modes);
            wouldReach = Set.copyOf(wouldReach);
        }
    }

    /** @param most why most of the others are not reached; absent if all are, or are only too long a way */
    record ByMode(int offers, @Nullable NoWay most) {}

    /** @param ready the timetables that serve; empty before they are made ready */
    CoverageGaps(
            Supplier<Optional<Network>> ready,
            OpenPlaces places,
            InternshipDays days,
            Communes communes,
            Clock clock,
            Workers workers) {
        this.ready = ready;
        this.places = places;
        this.days = days;
        this.communes = communes;
        this.clock = clock;
        worker = workers.periodic("coverage-gaps", UNASKED, self -> count());
    }

    Worker worker() {
        return worker;
    }

    /** Empty as long as it is not known: the timetables are not ready, or the first count of them is under way. */
    Optional<Counted> counted() {
        Optional<Network> network = ready.get();
        if (network.isEmpty()) {
            return Optional.empty();
        }
        if (!isNotOlder(FRESH, network.get())) {
            CompletableFuture<Counted> coming = next;
            worker.wake();
            await(coming);
        }
        return isNotOlder(USABLE, network.get()) ? Optional.ofNullable(last) : Optional.empty();
    }

    private boolean isNotOlder(Duration age, Network network) {
        Counted before = last;
        return before != null
                && before.network().equals(network)
                && before.at().plus(age).isAfter(clock.instant());
    }

    private static void await(CompletableFuture<Counted> coming) {
        try {
            coming.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException notNow) {
            // The worker goes on, or has told why it failed; what was counted before may still do.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void count() {
        Optional<Network> network = ready.get();
        if (network.isEmpty()) {
            return;
        }
        CompletableFuture<Counted> promised = next;
        next = new CompletableFuture<>();
        try {
            Counted now = isNotOlder(FRESH, network.get()) ? last : count(network.get());
            last = now;
            promised.complete(now);
        } catch (RuntimeException | Error failed) {
            promised.completeExceptionally(failed);
            throw failed;
        }
    }

    /** The week that most offers have: what holds in it holds for most. */
    private static Optional<Week> mostWeek(List<OpenPlace> open) {
        return open.stream().collect(Collectors.groupingBy(OpenPlace::week, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<Week, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private Counted count(Network network) {
        Instant at = clock.instant();
        List<OpenPlace> open = places.all();
        List<LocalDate> usual = mostWeek(open).map(days::of).orElse(List.of());
        return new Counted(
                network,
                at,
                open.size(),
                network.timetable().isEmpty(),
                communes.all().stream()
                        .map(commune -> village(commune, open, usual, new WeekReach(network, centre(commune))))
                        .toList());
    }

    private Village village(Commune commune, List<OpenPlace> open, List<LocalDate> usual, WeekReach reach) {
        List<OfferWays> ways = open.stream()
                .map(place -> reach.to(place.workplace(), place.hours(), days.of(place.week())))
                .toList();
        Map<Mode, ByMode> modes = new EnumMap<>(Mode.class);
        for (Means means : BEARABLE) {
            modes.put(
                    means.mode(),
                    new ByMode(
                            (int) ways.stream()
                                    .filter(of -> of.best(List.of(means)).isPresent())
                                    .count(),
                            mostReason(ways, means.mode())));
        }
        return new Village(
                commune,
                (int) ways.stream().filter(of -> of.best(BEARABLE).isPresent()).count(),
                modes,
                communes.all().stream()
                        .filter(other -> reach.to(centre(other), USUAL, usual)
                                .best(BEARABLE)
                                .isPresent())
                        .collect(Collectors.toSet()));
    }

    private static @Nullable NoWay mostReason(List<OfferWays> ways, Mode mode) {
        return ways.stream()
                .flatMap(of -> Stream.ofNullable(of.none().get(mode)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static Point centre(Commune commune) {
        return new Point(commune.lat(), commune.lon());
    }
}
