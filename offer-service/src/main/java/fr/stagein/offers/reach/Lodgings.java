package fr.stagein.offers.reach;

import fr.stagein.offers.reach.WaySheet.LodgingView;
import fr.stagein.platform.territory.Communes;
import fr.stagein.platform.territory.TerritoryPack;
import fr.stagein.platform.territory.TerritoryPack.Row;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
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

    private final List<Lodging> all;

    /** @param places beds that it may lend in a week */
    private record Lodging(
            String name,
            String communeName,
            Point point,
            int places,
            String contact,
            @Nullable String phone,
            @Nullable String email) {}

    Lodgings(TerritoryPack pack, Communes communes) {
        all = pack.table("lodgings.csv").stream()
                .map(row -> new Lodging(
                        row.text("name"),
                        communes.name(row.text("communeCode")),
                        new Point(row.number("lat"), row.number("lon")),
                        (int) row.number("places"),
                        row.text("contact"),
                        present(row, "phone"),
                        present(row, "email")))
                .filter(lodging -> lodging.places() > 0)
                .toList();
    }

    /** Those from which a place is reached each day, the nearest first; none if that goes from home. */
    List<LodgingView> where(Network network, Point home, OpenPlace place, List<LocalDate> days) {
        if (days.isEmpty() || way(network, home, place, days).isPresent()) {
            return List.of();
        }
        return all.stream()
                .flatMap(lodging ->
                        way(network, lodging.point(), place, days).stream().map(way -> view(lodging, way)))
                .sorted(Comparator.comparingInt(LodgingView::minutes))
                .limit(SHOWN)
                .toList();
    }

    private static Optional<Way> way(Network network, Point from, OpenPlace place, List<LocalDate> days) {
        return new WeekReach(network, from)
                .to(place.workplace(), place.hours(), days)
                .best(DAILY);
    }

    private static LodgingView view(Lodging lodging, Way way) {
        return new LodgingView(
                lodging.name(),
                lodging.communeName(),
                lodging.places(),
                lodging.contact(),
                lodging.phone(),
                lodging.email(),
                way.mode(),
                way.longest());
    }

    private static @Nullable String present(Row row, String column) {
        return row.text(column).isEmpty() ? null : row.text(column);
    }
}
