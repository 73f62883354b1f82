package fr.stagein.offers.finding.reach;

import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.offers.finding.reach.OpenPlaces.Place;
import fr.stagein.offers.finding.reach.WaySheets.Aim;
import fr.stagein.offers.offers.visibility.Viewers;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.NotFound;
import fr.stagein.platform.problems.Rejection;
import fr.stagein.platform.territory.Communes;
import fr.stagein.platform.territory.Communes.Commune;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The way sheet. The home comes in the body, so that no access log has it, and is forgotten with the answer. */
@RestController
class WayController {

    private final Timetables timetables;
    private final OpenPlaces places;
    private final Communes communes;
    private final SealedOrigins origins;
    private final WaySheets sheets;
    private final Viewers viewers;

    WayController(
            Timetables timetables,
            OpenPlaces places,
            Communes communes,
            SealedOrigins origins,
            WaySheets sheets,
            Viewers viewers) {
        this.timetables = timetables;
        this.places = places;
        this.communes = communes;
        this.origins = origins;
        this.sheets = sheets;
        this.viewers = viewers;
    }

    /**
     * A way from one of the two starts.
     *
     * @param start sealed by school-service for the caller, who is not to know the point; either this or {@code origin}
     * @param drivenMinutes how far the family drives to a stop and back from one, 1 to 30 minutes; absent if it does
     *     not
     */
    record WayRequest(
            @Nullable @Valid Origin origin,
            @Nullable @Size(max = 400) String start,
            @NotNull Week week,
            @Nullable @Min(1) @Max(30) Integer drivenMinutes) {}

    /**
     * A way to a place that a pupil found without an offer: of the place only the commune and the hours are told.
     *
     * @param start sealed by school-service for the caller, who is not to know the point; either this or {@code origin}
     * @param drivenMinutes how far the family drives to a stop and back from one, 1 to 30 minutes; absent if it does
     *     not
     * @param communeCode INSEE code of the commune of the place
     * @param dayStart local time
     * @param dayEnd local time, after {@code dayStart}
     */
    record CommuneWayRequest(
            @Nullable @Valid Origin origin,
            @Nullable @Size(max = 400) String start,
            @NotNull Week week,
            @Nullable @Min(1) @Max(30) Integer drivenMinutes,
            @NotNull @Size(max = 5) String communeCode,
            @NotNull LocalTime dayStart,
            @NotNull LocalTime dayEnd) {

        Hours hours() {
            if (!dayStart.isBefore(dayEnd)) {
                throw Rejection.field("dayEnd", "hours-wrong");
            }
            return new Hours(dayStart, dayEnd);
        }
    }

    /**
     * Gives the ways from a start to an offer's workplace and back in one week, day by day. Nothing of the request is
     * kept.
     */
    @PostMapping("/api/offers/{id}/way")
    WaySheet way(
            @PathVariable OfferId id,
            @Valid @RequestBody WayRequest request,
            @Nullable Caller caller,
            Locale language) {
        Place found = places.find(id, request.week(), viewers.of(caller)).orElseThrow(NotFound::new);
        OpenPlace place = found.at();
        Network network = timetables.network();
        Point start =
                start(request.origin(), request.start(), given -> origins.open(given, caller, id, request.week()));
        Access home = home(network, start, request.drivenMinutes());
        var aim = new Aim(id, found.destination(), place.workplace(), place.hours(), request.week());
        return sheets.of(aim, network, home, language);
    }

    /**
     * Gives the ways from a start to a place that a pupil found without an offer. Of the place only the commune and the
     * hours are told.
     */
    @PostMapping("/api/reach/way")
    WaySheet wayToCommune(@Valid @RequestBody CommuneWayRequest request, Caller caller, Locale language) {
        Commune commune = communes.find(request.communeCode())
                .orElseThrow(() -> Rejection.field("communeCode", "unknown-commune"));
        Network network = timetables.network().apart();
        Point start =
                start(request.origin(), request.start(), given -> origins.open(given, caller, commune, request.week()));
        Access home = home(network, start, request.drivenMinutes());
        var aim = new Aim(null, null, new Point(commune.lat(), commune.lon()), request.hours(), request.week());
        return sheets.of(aim, network, home, language);
    }

    private static Access home(Network network, Point start, @Nullable Integer drivenMinutes) {
        return network.access(start, drivenMinutes == null ? 0 : drivenMinutes);
    }

    private static Point start(@Nullable Origin origin, @Nullable String sealed, Function<String, Point> opened) {
        if ((origin == null) == (sealed == null)) {
            throw Rejection.field("origin", "start-or-origin");
        }
        return origin != null ? origin.point() : opened.apply(Objects.requireNonNull(sealed));
    }
}
