package fr.stagein.offers.finding.reach;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.offers.finding.reach.WaySheet.LodgingView;
import fr.stagein.platform.territory.Communes;
import fr.stagein.platform.territory.TerritoryPack;
import fr.stagein.platform.territory.TerritoryPack.Row;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Boarding houses that may lodge a pupil for the week: {@code lodgings.csv}. Who wants to sleep there asks there. */
@Component
class Lodgings {

    private static final int SHOWN = 3;
    /** From a bed for a week one goes to work as from home: not two hours on foot. */
    private static final List<Means> DAILY =
            List.of(new Means(Mode.WALK, 45, null), new Means(Mode.BIKE, 45, null), new Means(Mode.TRANSIT, 90, null));

    /** So many places are remembered, each with its hours and its week: more than a territory has. */
    private static final int MOST_KEPT = 20_000;

    private final List<House> all;
    private final InternshipDays calendar;
    /** It is the houses' way and nobody's home: it may be kept, as long as the timetable does. */
    private final LoadingCache<Network, Cache<Stay, Optional<Lodging>>> nearest = Caffeine.newBuilder()
            .maximumSize(1)
            .build(network -> Caffeine.newBuilder().maximumSize(MOST_KEPT).build());

    private record Stay(Point workplace, Hours hours, Week week) {}

    /** @param places beds that it may lend in a week */
    private record House(
            String name,
            String communeName,
            Point point,
            int places,
            String contact,
            @Nullable String phone,
            @Nullable String email) {}

    Lodgings(TerritoryPack pack, Communes communes, InternshipDays calendar) {
        this.calendar = calendar;
        all = pack
                .each(
                        "lodgings.csv",
                        row -> new House(
                                row.text("name"),
                                communes.name(row.text("communeCode")),
                                new Point(row.number("lat"), row.number("lon")),
                                (int) row.number("places"),
                                row.text("contact"),
                                present(row, "phone"),
                                present(row, "email")))
                .stream()
                .filter(house -> house.places() > 0)
                .toList();
    }

    /** Those from which a place is reached each day, the nearest first; none if that goes from home. */
    List<LodgingView> where(Network network, Point home, Point workplace, Hours hours, List<LocalDate> days) {
        if (days.isEmpty() || way(network, home, workplace, hours, days).isPresent()) {
            return List.of();
        }
        return all.stream()
                .flatMap(house -> way(network, house.point(), workplace, hours, days).stream()
                        .map(way -> view(house, way)))
                .sorted(Comparator.comparingInt(LodgingView::minutes))
                .limit(SHOWN)
                .toList();
    }

    /** For those of the places that are not reached each day from home, the nearest house from which they are. */
    Map<OfferId, Lodging> nearest(Network network, Collection<OpenPlace> places, Map<OfferId, OfferWays> ways) {
        Cache<Stay, Optional<Lodging>> kept = nearest.get(network);
        Map<OfferId, Lodging> found = new HashMap<>();
        for (OpenPlace place : places) {
            OfferWays fromHome = ways.get(place.id());
            if (fromHome == null || fromHome.best(DAILY).isPresent()) {
                continue;
            }
            kept.get(new Stay(place.workplace(), place.hours(), place.week()), stay -> nearest(network, place))
                    .ifPresent(lodging -> found.put(place.id(), lodging));
        }
        return found;
    }

    private Optional<Lodging> nearest(Network network, OpenPlace place) {
        List<LocalDate> days = calendar.of(place.week());
        return days.isEmpty()
                ? Optional.empty()
                : all.stream()
                        .flatMap(house -> way(network, house.point(), place.workplace(), place.hours(), days).stream()
                                .map(way -> new Lodging(house.name(), house.communeName(), way.mode(), way.longest())))
                        .min(Comparator.comparingInt(Lodging::minutes));
    }

    private static Optional<Way> way(Network network, Point from, Point workplace, Hours hours, List<LocalDate> days) {
        return new WeekReach(network, from).to(workplace, hours, days).best(DAILY);
    }

    private static LodgingView view(House house, Way way) {
        return new LodgingView(
                house.name(),
                house.communeName(),
                house.places(),
                house.contact(),
                house.phone(),
                house.email(),
                way.mode(),
                way.longest());
    }

    private static @Nullable String present(Row row, String column) {
        return row.text(column).isEmpty() ? null : row.text(column);
    }
}
