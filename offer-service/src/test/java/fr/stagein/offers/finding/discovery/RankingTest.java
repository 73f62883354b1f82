package fr.stagein.offers.finding.discovery;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.offers.offers.trades.Riasec;
import fr.stagein.offers.offers.trades.TradeCatalogue;
import fr.stagein.offers.offers.trades.TradeEntry;
import fr.stagein.platform.territory.TerritoryPack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the answers lead to, with the trades and choices of the pack. */
class RankingTest {

    private static final TerritoryPack PACK = new TerritoryPack(Checkout.territory("dordogne"));
    private static final List<Choice> CHOICES = new Choices(PACK).all();
    private static final List<TradeEntry> TRADES = new TradeCatalogue(PACK).all();
    private static final Ranking RANKING = new Ranking(TRADES);

    @Property(tries = 300)
    void no_domain_fills_more_than_half_of_the_first_ten(
            @ForAll("answers") Map<String, Answer> answers, @ForAll("verdicts") Map<String, Verdict> verdicts) {
        List<Suggestion> first = first(answers, verdicts);
        assertThat(first).hasSize(10);
        assertThat(first.stream().collect(groupingBy(one -> one.trade().domain(), counting())))
                .allSatisfy((domain, trades) -> assertThat(trades).isLessThanOrEqualTo(5));
    }

    @Property(tries = 300)
    void two_of_the_first_ten_come_from_outside_the_two_strongest_types(
            @ForAll("answers") Map<String, Answer> answers, @ForAll("verdicts") Map<String, Verdict> verdicts) {
        List<Riasec> top = Profile.of(CHOICES, answers).topTypes();
        assertThat(first(answers, verdicts).stream().filter(Suggestion::surprise))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.trade().major()).isNotIn(top));
    }

    /** The ranking has no way to know who asks; nor does it matter in which order they answered or the trades came. */
    @Property(tries = 200)
    void the_same_answers_give_the_same_trades_whoever_asks(
            @ForAll("answers") Map<String, Answer> answers,
            @ForAll("verdicts") Map<String, Verdict> verdicts,
            @ForAll long seed) {
        List<TradeEntry> shuffled = new ArrayList<>(TRADES);
        Collections.shuffle(shuffled, new Random(seed));
        List<String> order = new ArrayList<>(answers.keySet());
        Collections.shuffle(order, new Random(seed));
        Map<String, Answer> inAnotherOrder = new LinkedHashMap<>();
        order.forEach(id -> inAnotherOrder.put(id, answers.get(id)));

        assertThat(codes(new Ranking(shuffled).of(Profile.of(CHOICES, inAnotherOrder), verdicts)))
                .isEqualTo(codes(RANKING.of(Profile.of(CHOICES, answers), verdicts)));
    }

    @Property(tries = 200)
    void no_trade_is_hidden_and_what_was_disliked_comes_last(
            @ForAll("answers") Map<String, Answer> answers, @ForAll("verdicts") Map<String, Verdict> verdicts) {
        List<String> all = codes(RANKING.of(Profile.of(CHOICES, answers), verdicts));
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        TRADES.stream().map(TradeEntry::code).toList());
        long disliked = verdicts.values().stream()
                .filter(one -> one == Verdict.DISLIKED)
                .count();
        assertThat(all.subList(all.size() - (int) disliked, all.size()))
                .allSatisfy(code -> assertThat(verdicts.get(code)).isEqualTo(Verdict.DISLIKED));
    }

    @Property(tries = 200)
    void of_the_first_ten_some_have_a_place_in_reach_wherever_there_are_some(
            @ForAll("answers") Map<String, Answer> answers, @ForAll("places") Set<String> places) {
        List<Suggestion> all = RANKING.of(Profile.of(CHOICES, answers), Map.of(), places);
        assertThat(codes(all))
                .containsExactlyInAnyOrderElementsOf(
                        TRADES.stream().map(TradeEntry::code).toList());
        // Two of the first are surprises, which may stand where a place would.
        assertThat(all.subList(0, Ranking.FIRST).stream()
                        .filter(one -> places.contains(one.trade().code())))
                .hasSizeGreaterThanOrEqualTo(Math.min(places.size(), Ranking.FIRST_WITH_A_PLACE - 1));
    }

    @Example
    void a_trade_with_a_place_comes_before_one_without_unless_the_answers_speak_against_it() {
        Map<String, Answer> answers = taking(Riasec.SOCIAL, Riasec.REALISTIC);
        Profile profile = Profile.of(CHOICES, answers);
        List<Suggestion> anywhere = RANKING.of(profile, Map.of());
        String liked = anywhere.stream()
                .skip(30)
                .filter(one -> one.score() >= Profile.UNDECIDED)
                .findFirst()
                .orElseThrow()
                .trade()
                .code();
        String unwelcome = anywhere.getLast().trade().code();
        List<String> order = codes(RANKING.of(profile, Map.of(), Set.of(liked, unwelcome)));
        assertThat(order.getFirst()).isEqualTo(liked);
        assertThat(order.indexOf(unwelcome)).isBetween(Ranking.FIRST - 3, Ranking.FIRST - 1);
    }

    @Property(tries = 200)
    void every_reason_is_true(@ForAll("answers") Map<String, Answer> answers) {
        Profile profile = Profile.of(CHOICES, answers);
        assertThat(RANKING.of(profile, Map.of())).isNotEmpty().allSatisfy(one -> {
            assertThat(one.reasons().types())
                    .allSatisfy(type -> assertThat(type)
                            .isIn(one.trade().major(), one.trade().minor())
                            .matches(known -> profile.weight(known) > Profile.UNDECIDED));
            assertThat(one.trade().interests()).containsAll(one.reasons().interests());
            assertThat(one.reasons().interests()).allMatch(interest -> profile.weight(interest) > Profile.UNDECIDED);
        });
    }

    @Example
    void who_likes_hands_and_nature_finds_them_with_the_reasons() {
        List<Suggestion> first = first(taking(Riasec.REALISTIC, Riasec.INVESTIGATIVE), Map.of());
        assertThat(first.getFirst().trade().major()).isEqualTo(Riasec.REALISTIC);
        assertThat(first.getFirst().reasons().types()).contains(Riasec.REALISTIC);
        assertThat(first.getFirst().reasons().interests()).isNotEmpty();
    }

    @Example
    void each_type_finds_trades_of_its_own() {
        for (Riasec type : Riasec.values()) {
            assertThat(first(taking(type, type), Map.of()).stream()
                            .filter(one -> one.trade().major() == type))
                    .as(type.name())
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Example
    void liking_a_trade_brings_its_like_nearer_and_disliking_sends_it_off() {
        Map<String, Answer> answers = taking(Riasec.SOCIAL, Riasec.REALISTIC);
        String vet = "A1501";
        String farrier = "A1502";
        int before = place(farrier, answers, Map.of());
        assertThat(place(farrier, answers, Map.of(vet, Verdict.LIKED))).isLessThan(before);
        assertThat(place(farrier, answers, Map.of(vet, Verdict.DISLIKED))).isGreaterThan(before);
        assertThat(RANKING.of(Profile.of(CHOICES, answers), Map.of(vet, Verdict.LIKED)).stream()
                        .filter(one -> one.trade().code().equals(farrier))
                        .flatMap(one -> one.reasons().liked().stream()))
                .containsExactly(vet);
    }

    @Example
    void one_answer_is_no_passion() {
        Profile profile = Profile.of(CHOICES, Map.of(CHOICES.getFirst().id(), Answer.LEFT));
        assertThat(profile.weight(CHOICES.getFirst().left().type())).isEqualTo(67);
        assertThat(profile.weight(CHOICES.getFirst().right().type())).isEqualTo(33);
        assertThat(profile.weight(Riasec.SOCIAL)).isEqualTo(Profile.UNDECIDED);
    }

    @Example
    void nearly_every_trade_is_among_the_first_for_somebody() {
        var random = new Random(7);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 3_000; i++) {
            Map<String, Answer> answers = CHOICES.stream()
                    .collect(toMap(Choice::id, choice -> random.nextBoolean() ? Answer.LEFT : Answer.RIGHT));
            seen.addAll(codes(first(answers, Map.of())));
        }
        assertThat(seen).hasSizeGreaterThan(TRADES.size() * 9 / 10);
    }

    @Example
    void no_answers_still_show_many_fields() {
        assertThat(first(Map.of(), Map.of()).stream()
                        .map(one -> one.trade().family().code())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Provide
    Arbitrary<Map<String, Answer>> answers() {
        return Arbitraries.maps(Arbitraries.of(CHOICES).map(Choice::id), Arbitraries.of(Answer.class));
    }

    @Provide
    Arbitrary<Set<String>> places() {
        return Arbitraries.of(TRADES).map(TradeEntry::code).set().ofMaxSize(25);
    }

    @Provide
    Arbitrary<Map<String, Verdict>> verdicts() {
        return Arbitraries.maps(Arbitraries.of(TRADES).map(TradeEntry::code), Arbitraries.of(Verdict.class))
                .ofMaxSize(40);
    }

    /** Takes the first type wherever it can, else the second, else nothing. */
    private static Map<String, Answer> taking(Riasec first, Riasec second) {
        Map<String, Answer> answers = new HashMap<>();
        for (Choice choice : CHOICES) {
            for (Riasec type : List.of(second, first)) {
                if (choice.left().type() == type) {
                    answers.put(choice.id(), Answer.LEFT);
                } else if (choice.right().type() == type) {
                    answers.put(choice.id(), Answer.RIGHT);
                }
            }
        }
        return answers;
    }

    private static List<Suggestion> first(Map<String, Answer> answers, Map<String, Verdict> verdicts) {
        return RANKING.of(Profile.of(CHOICES, answers), verdicts).subList(0, Ranking.FIRST);
    }

    private static int place(String code, Map<String, Answer> answers, Map<String, Verdict> verdicts) {
        return codes(RANKING.of(Profile.of(CHOICES, answers), verdicts)).indexOf(code);
    }

    private static List<String> codes(List<Suggestion> suggestions) {
        return suggestions.stream().map(one -> one.trade().code()).toList();
    }
}
