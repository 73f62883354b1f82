package fr.stagein.offers.finding.discovery;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.OfferId;
import fr.stagein.events.Week;
import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.offers.finding.discovery.OfferRanking.Wish;
import fr.stagein.offers.finding.reach.Mode;
import fr.stagein.offers.finding.reach.Way;
import fr.stagein.offers.offers.trades.Riasec;
import fr.stagein.offers.offers.trades.TradeCatalogue;
import fr.stagein.offers.offers.trades.TradeEntry;
import fr.stagein.platform.territory.TerritoryPack;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Which offers somebody sees first, with the trades and choices of the pack. */
class OfferRankingTest {

    private static final TerritoryPack PACK = new TerritoryPack(Checkout.territory("dordogne"));
    private static final List<Choice> CHOICES = new Choices(PACK).all();
    private static final List<TradeEntry> TRADES = new TradeCatalogue(PACK).all();
    private static final OfferRanking RANKING = new OfferRanking(new Ranking(TRADES));
    private static final Week WEEK = Week.of("2027-W05");

    @Property(tries = 200)
    void no_family_takes_more_than_half_of_the_places(
            @ForAll("offers") List<OpenOffer> offers, @ForAll("wishes") Wish wish) {
        assertThat(RANKING.of(offers, wish).stream()
                        .collect(groupingBy(one -> one.offer().family(), counting())))
                .allSatisfy((family, shown) -> assertThat(shown).isLessThanOrEqualTo(OfferRanking.SHOWN / 2));
    }

    @Property(tries = 200)
    void whoever_made_choices_meets_a_surprise_where_there_is_one(
            @ForAll("offers") List<OpenOffer> offers, @ForAll("wishes") Wish wish) {
        List<Riasec> top = wish.profile().topTypes();
        boolean any = wish.answered()
                && offers.stream()
                        .anyMatch(offer -> !top.contains(trade(offer).major())
                                && wish.verdicts().get(offer.trade()) != Verdict.DISLIKED);
        List<RankedOffer> surprises =
                RANKING.of(offers, wish).stream().filter(RankedOffer::surprise).toList();
        assertThat(surprises).hasSize(any ? 1 : 0);
        assertThat(surprises)
                .allSatisfy(one -> assertThat(trade(one.offer()).major()).isNotIn(top));
    }

    /** The ranking has no way to know who asks; nor does it matter in which order they answered or the offers came. */
    @Property(tries = 200)
    void the_same_answers_give_the_same_offers_whoever_asks(
            @ForAll("offers") List<OpenOffer> offers,
            @ForAll("answers") Map<String, Answer> answers,
            @ForAll long seed) {
        List<OpenOffer> shuffled = new ArrayList<>(offers);
        Collections.shuffle(shuffled, new Random(seed));
        List<String> order = new ArrayList<>(answers.keySet());
        Collections.shuffle(order, new Random(seed));
        Map<String, Answer> inAnotherOrder = new LinkedHashMap<>();
        order.forEach(id -> inAnotherOrder.put(id, answers.get(id)));
        assertThat(RANKING.of(shuffled, wish(inAnotherOrder, Map.of(), true)))
                .isEqualTo(RANKING.of(offers, wish(answers, Map.of(), true)));
    }

    @Property(tries = 100)
    void no_offer_is_shown_twice_and_places_stay_empty_only_where_a_family_has_its_half(
            @ForAll("offers") List<OpenOffer> offers, @ForAll("wishes") Wish wish) {
        List<OfferId> shown =
                RANKING.of(offers, wish).stream().map(one -> one.offer().id()).toList();
        assertThat(shown).doesNotHaveDuplicates();
        long places = offers.stream().collect(groupingBy(OpenOffer::family, counting())).values().stream()
                .mapToLong(count -> Math.min(count, OfferRanking.MOST_OF_A_FAMILY))
                .sum();
        assertThat(shown).hasSize((int) Math.min(places, OfferRanking.SHOWN));
    }

    @Example
    void what_one_likes_near_home_with_seats_left_comes_first() {
        OpenOffer best = offer(1, "I1604", 5, true, 20);
        OpenOffer farther = offer(2, "I1604", 5, true, 60);
        OpenOffer fewerSeats = offer(3, "I1604", 1, true, 20);
        OpenOffer noWay = offer(5, "I1604", 5, true, null);
        assertThat(shown(List.of(noWay, farther, fewerSeats, best), wish(Map.of(), Map.of(), true)))
                .containsExactly(best, fewerSeats, farther, noWay);
    }

    @Example
    void what_cannot_be_reached_is_made_up_for_by_no_interest() {
        Map<String, Verdict> liked = Map.of("I1604", Verdict.LIKED);
        OpenOffer loved = offer(1, "I1604", 5, true, null);
        OpenOffer reached = offer(2, "D1102", 1, true, 90);
        assertThat(shown(List.of(loved, reached), wish(Map.of(), liked, true))).containsExactly(reached, loved);
    }

    @Example
    void what_is_not_known_does_not_count() {
        OpenOffer one = offer(1, "I1604", 3, false, null);
        OpenOffer other = offer(2, "I1604", 9, false, null);
        assertThat(RANKING.of(List.of(one, other), wish(Map.of(), Map.of(), false)))
                .extracting(RankedOffer::score)
                .containsOnly(60 * 100 * 100);
    }

    @Example
    void a_disliked_trade_comes_last_and_is_still_there() {
        OpenOffer disliked = offer(1, "I1604", 5, true, 15);
        OpenOffer other = offer(2, "D1102", 1, false, null);
        assertThat(shown(List.of(disliked, other), wish(Map.of(), Map.of("I1604", Verdict.DISLIKED), true)))
                .containsExactly(other, disliked);
    }

    @Example
    void each_part_counts_as_the_table_says() {
        assertThat(List.of(OfferRanking.interest(-30), OfferRanking.interest(50), OfferRanking.interest(130)))
                .containsExactly(20, 60, 100);
        assertThat(List.of(
                        OfferRanking.reach(0), OfferRanking.reach(15), OfferRanking.reach(40), OfferRanking.reach(90)))
                .containsExactly(100, 100, 80, 40);
        assertThat(List.of(OfferRanking.seats(1), OfferRanking.seats(2), OfferRanking.seats(3), OfferRanking.seats(50)))
                .containsExactly(90, 95, 100, 100);
    }

    @Provide
    Arbitrary<List<OpenOffer>> offers() {
        Arbitrary<OpenOffer> offer = Combinators.combine(
                        Arbitraries.of(TRADES),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(5, 150).injectNull(0.2))
                .as((trade, seats, own, minutes) -> offer(0, trade.code(), seats, own, minutes));
        return offer.list().ofMaxSize(60).map(all -> {
            List<OpenOffer> numbered = new ArrayList<>();
            for (OpenOffer one : all) {
                numbered.add(new OpenOffer(
                        id(numbered.size()),
                        one.trade(),
                        one.family(),
                        one.week(),
                        one.seatsLeft(),
                        one.ownWeek(),
                        one.way()));
            }
            return numbered;
        });
    }

    @Provide
    Arbitrary<Wish> wishes() {
        Arbitrary<Map<String, Verdict>> verdicts = Arbitraries.maps(
                        Arbitraries.of(TRADES).map(TradeEntry::code), Arbitraries.of(Verdict.class))
                .ofMaxSize(40);
        return Combinators.combine(answers(), verdicts, Arbitraries.of(true, false))
                .as(OfferRankingTest::wish);
    }

    @Provide
    Arbitrary<Map<String, Answer>> answers() {
        return Arbitraries.maps(Arbitraries.of(CHOICES).map(Choice::id), Arbitraries.of(Answer.class));
    }

    private static Wish wish(Map<String, Answer> answers, Map<String, Verdict> verdicts, boolean startsSomewhere) {
        return new Wish(
                Profile.of(CHOICES, answers),
                answers.values().stream().anyMatch(answer -> answer != Answer.SKIP),
                verdicts,
                startsSomewhere);
    }

    private static List<OpenOffer> shown(List<OpenOffer> offers, Wish wish) {
        return RANKING.of(offers, wish).stream().map(RankedOffer::offer).toList();
    }

    private static OpenOffer offer(int number, String trade, int seats, boolean own, @Nullable Integer minutes) {
        Way way = minutes == null
                ? null
                : new Way(
                        Mode.TRANSIT, minutes, minutes, LocalTime.of(8, 0), LocalTime.of(17, 30), 0, null, null, false);
        return new OpenOffer(id(number), trade, trade(trade).family().code(), WEEK, seats, own, way);
    }

    private static OfferId id(int number) {
        return new OfferId(new UUID(0, number));
    }

    private static TradeEntry trade(OpenOffer offer) {
        return trade(offer.trade());
    }

    private static TradeEntry trade(String code) {
        return TRADES.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
