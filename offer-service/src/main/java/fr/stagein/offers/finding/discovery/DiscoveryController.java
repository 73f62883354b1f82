package fr.stagein.offers.finding.discovery;

import fr.stagein.events.Week;
import fr.stagein.offers.finding.reach.Origin;
import fr.stagein.offers.offers.trades.OpenOffers;
import fr.stagein.offers.offers.trades.Riasec;
import fr.stagein.offers.offers.trades.Trade;
import fr.stagein.offers.offers.trades.TradeCatalogue;
import fr.stagein.offers.offers.trades.TradeEntry;
import fr.stagein.offers.offers.visibility.Viewer;
import fr.stagein.offers.offers.visibility.Viewers;
import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.Rejection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Discovery over HTTP: open to everybody, asks nobody who they are and keeps nothing. */
@RestController
class DiscoveryController {

    private static final int SHOWN = 30;

    private final Choices choices;
    private final TradeCatalogue catalogue;
    private final Ranking ranking;
    private final OpenOffers openOffers;
    private final PlacesByTrade places;
    private final Viewers viewers;

    DiscoveryController(
            Choices choices, TradeCatalogue catalogue, OpenOffers openOffers, PlacesByTrade places, Viewers viewers) {
        this.choices = choices;
        this.catalogue = catalogue;
        this.ranking = new Ranking(catalogue.all());
        this.openOffers = openOffers;
        this.places = places;
        this.viewers = viewers;
    }

    record ChoiceView(String id, SideView left, SideView right) {}

    record SideView(String id, String text) {}

    /**
     * @param answers by the id of their choice
     * @param feedback by the code of their trade
     * @param origin where they start from; trades with a place that is reached come first
     * @param weeks of their internship; a place in another week is none
     * @param programme what they are in; a place for another is none
     */
    record DiscoveryRequest(
            @NotNull @Size(max = 60) Map<@Size(max = 60) String, @NotNull Answer> answers,
            @NotNull @Size(max = 300) Map<@Size(max = 5) String, @NotNull Verdict> feedback,
            @Nullable @Valid Origin origin,
            @Nullable @Size(max = 60) List<Week> weeks,
            @Nullable @Size(max = 20) String programme) {}

    /**
     * @param profile of all six types, the strongest first
     * @param trades the best 30 in order
     * @param setAside what was disliked
     */
    record DiscoveryResult(List<TypeWeight> profile, List<SuggestedTrade> trades, List<Trade> setAside) {}

    /** @param weight 0 to 100, 50 is undecided */
    record TypeWeight(Riasec type, int weight) {}

    /**
     * @param openOffers published, with a seat in a coming week
     * @param inReach of them, for one of their weeks, their programme and by a way from home, as far as these are known
     * @param near where nothing is in reach, the trade most like it that has something
     * @param surprise from outside the two strongest types
     */
    record SuggestedTrade(
            String code,
            String label,
            String family,
            String familyLabel,
            String icon,
            String does,
            ReasonsView reasons,
            boolean surprise,
            int openOffers,
            int inReach,
            @Nullable NearTrade near) {}

    record NearTrade(String code, String label, int inReach) {}

    /**
     * @param types that the answers say yes to
     * @param interests ROME's codes, that the answers say yes to
     * @param liked trades that were liked and that it resembles
     */
    record ReasonsView(List<Riasec> types, List<String> interests, List<Trade> liked) {}

    /** Gives everybody the questions with which somebody discovers what interests them, in the caller's language. */
    @GetMapping("/api/discovery/choices")
    List<ChoiceView> choices(Locale language) {
        return choices.all().stream()
                .map(choice ->
                        new ChoiceView(choice.id(), view(choice.left(), language), view(choice.right(), language)))
                .toList();
    }

    /** Suggests up to 30 trades that fit a set of answers, for everybody. Nothing of the request is kept. */
    @PostMapping("/api/discovery/results")
    DiscoveryResult results(@Valid @RequestBody DiscoveryRequest request, Locale language, @Nullable Caller caller) {
        if (!request.answers().keySet().stream().allMatch(choices::has)) {
            throw Rejection.field("answers", "unknown-choice");
        }
        Profile profile = Profile.of(choices.all(), request.answers());
        Viewer viewer = viewers.of(caller);
        List<Week> weeks = request.weeks() == null ? List.of() : request.weeks();
        Map<String, Integer> inReach = places.inReach(request.origin(), weeks, request.programme(), viewer);
        List<Suggestion> suggestions = ranking.of(profile, request.feedback(), inReach.keySet()).stream()
                .limit(SHOWN)
                .toList();
        Map<String, Integer> open = openOffers.count(viewer);
        return new DiscoveryResult(
                Arrays.stream(Riasec.values())
                        .map(type -> new TypeWeight(type, profile.weight(type)))
                        .sorted(Comparator.comparingInt((TypeWeight one) -> -one.weight()))
                        .toList(),
                suggestions.stream()
                        .map(one -> view(one, open, inReach, language))
                        .toList(),
                catalogue.all().stream()
                        .filter(trade -> request.feedback().get(trade.code()) == Verdict.DISLIKED)
                        .map(TradeEntry::trade)
                        .toList());
    }

    private @Nullable NearTrade near(TradeEntry trade, Map<String, Integer> inReach) {
        return catalogue.nearest(trade, inReach.keySet()).stream()
                .findFirst()
                .map(near -> new NearTrade(near.code(), near.label(), inReach.getOrDefault(near.code(), 0)))
                .orElse(null);
    }

    private static SideView view(Choice.Side side, Locale language) {
        return new SideView(side.id(), side.text().in(language));
    }

    private SuggestedTrade view(
            Suggestion suggestion, Map<String, Integer> open, Map<String, Integer> inReach, Locale language) {
        TradeEntry trade = suggestion.trade();
        Suggestion.Reasons reasons = suggestion.reasons();
        return new SuggestedTrade(
                trade.code(),
                trade.label(),
                trade.family().code(),
                trade.family().label().in(language),
                trade.family().icon(),
                trade.does().in(language),
                new ReasonsView(
                        reasons.types(),
                        reasons.interests(),
                        reasons.liked().stream()
                                .map(catalogue::find)
                                .flatMap(Optional::stream)
                                .map(TradeEntry::trade)
                                .toList()),
                suggestion.surprise(),
                open.getOrDefault(trade.code(), 0),
                inReach.getOrDefault(trade.code(), 0),
                inReach.containsKey(trade.code()) ? null : near(trade, inReach));
    }
}
