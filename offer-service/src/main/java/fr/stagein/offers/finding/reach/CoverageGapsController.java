package fr.stagein.offers.finding.reach;

import fr.stagein.offers.finding.reach.CoverageGaps.ByMode;
import fr.stagein.offers.finding.reach.CoverageGaps.Counted;
import fr.stagein.offers.finding.reach.CoverageGaps.Village;
import fr.stagein.offers.finding.reach.OfferWays.NoWay;
import fr.stagein.platform.territory.Communes.Commune;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Villages from which too little is reached, for who may change that. */
@RestController
class CoverageGapsController {

    private static final int MOST_HELPFUL = 3;

    private final CoverageGaps gaps;

    CoverageGapsController(CoverageGaps gaps) {
        this.gaps = gaps;
    }

    enum State {
        READY,
        /** The timetables, or what is reached by them, are not known yet: ask again soon. */
        NOT_YET
    }

    /**
     * @param countedAt absent before it is ready
     * @param openOffers how many there are to be reached
     * @param estimated there is no timetable: ways are straight lines
     * @param villages those with fewer offers within reach than asked for, the poorest first
     * @param help where one more company would be reached from most of them
     */
    record CoverageGapsView(
            State state,
            @Nullable Instant countedAt,
            int openOffers,
            boolean estimated,
            List<VillageView> villages,
            List<HelpView> help) {}

    /** @param offers within reach by at least one mode */
    record VillageView(String code, String name, double lat, double lon, int offers, List<ModeView> modes) {}

    /**
     * @param reason why most of the others are not within reach
     * @param day on which alone that is so
     */
    record ModeView(
            Mode mode,
            int offers,
            @Nullable Reason reason,
            @Nullable DayOfWeek day) {}

    record HelpView(String code, String name, double lat, double lon, long villages) {}

    /**
     * Lists the villages from which few offers can be reached, for schools and the operator.
     *
     * @param atMost only villages with fewer offers than this, 1 to 1,000
     */
    @GetMapping("/api/reach/coverage-gaps")
    CoverageGapsView coverageGaps(@RequestParam(defaultValue = "5") @Min(1) @Max(1000) int atMost) {
        return gaps.counted()
                .map(counted -> view(counted, atMost))
                .orElse(new CoverageGapsView(State.NOT_YET, null, 0, false, List.of(), List.of()));
    }

    private static CoverageGapsView view(Counted counted, int atMost) {
        List<Village> poor = counted.villages().stream()
                .filter(village -> village.offers() < atMost)
                .sorted(Comparator.comparingInt(Village::offers)
                        .thenComparing(village -> village.commune().name()))
                .toList();
        return new CoverageGapsView(
                State.READY,
                counted.at(),
                counted.offers(),
                counted.estimated(),
                poor.stream().map(CoverageGapsController::view).toList(),
                poor.stream()
                        .flatMap(village -> village.wouldReach().stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.<Commune, Long>comparingByValue()
                                .reversed()
                                .thenComparing(help -> help.getKey().name()))
                        .limit(MOST_HELPFUL)
                        .map(help -> new HelpView(
                                help.getKey().code(),
                                help.getKey().name(),
                                help.getKey().lat(),
                                help.getKey().lon(),
                                help.getValue()))
                        .toList());
    }

    private static VillageView view(Village village) {
        Commune at = village.commune();
        return new VillageView(
                at.code(),
                at.name(),
                at.lat(),
                at.lon(),
                village.offers(),
                Arrays.stream(Mode.values())
                        .flatMap(mode ->
                                Stream.ofNullable(village.modes().get(mode)).map(by -> view(mode, by)))
                        .toList());
    }

    private static ModeView view(Mode mode, ByMode by) {
        NoWay most = by.most();
        return new ModeView(mode, by.offers(), most == null ? null : most.reason(), most == null ? null : most.day());
    }
}
