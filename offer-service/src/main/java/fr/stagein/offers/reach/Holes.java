package fr.stagein.offers.reach;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.stagein.events.Week;
import fr.stagein.offers.reach.OfferWays.NoWay;
import fr.stagein.platform.territory.Communes;
import fr.stagein.platform.territory.Communes.Commune;
import fr.stagein.platform.work.Workers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** What is reached from each commune's centre; counted beside the requests, since it is many homes at once. */
@Component
class Holes implements ApplicationRunner {

    /** What one would ask of a pupil for a week. */
    private static final List<Means> BEARABLE =
            List.of(new Means(Mode.WALK, 30, null), new Means(Mode.BIKE, 40, null), new Means(Mode.TRANSIT, 90, null));

    private static final Hours USUAL = new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Timetables timetables;
    private final OpenPlaces places;
    private final InternshipDays days;
    private final Communes communes;
    private final Workers workers;
    private final LoadingCache<Network, List<Village>> counted =
            Caffeine.newBuilder().maximumSize(1).refreshAfterWrite(FRESH).build(this::count);

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

    Holes(Timetables timetables, OpenPlaces places, InternshipDays days, Communes communes, Workers workers) {
        this.timetables = timetables;
        this.places = places;
        this.days = days;
        this.communes = communes;
        this.workers = workers;
    }

    /** The first count takes longest, and nobody waits for it. */
    @Override
    public void run(ApplicationArguments arguments) {
        workers.once("holes", this::villages);
    }

    List<Village> villages() {
        return counted.get(timetables.network());
    }

    /** The week that most offers have: what holds in it holds for most. */
    private static Optional<Week> mostWeek(List<OpenPlace> open) {
        return open.stream().collect(Collectors.groupingBy(OpenPlace::week, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<Week, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private List<Village> count(Network network) {
        List<OpenPlace> open = places.all();
        List<LocalDate> usual = mostWeek(open).map(days::of).orElse(List.of());
        return communes.all().stream()
                .map(commune -> village(commune, open, usual, new WeekReach(network, centre(commune))))
                .toList();
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
