package fr.stagein.offers.finding.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.offers.offers.trades.Riasec;
import fr.stagein.platform.territory.TerritoryPack;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The choices of the pack lean nowhere. */
class ChoicesTest {

    private final List<Choice> choices = new Choices(new TerritoryPack(Checkout.territory("dordogne"))).all();

    @Test
    void each_type_meets_each_other_type_exactly_once() {
        assertThat(choices).hasSize(15);
        assertThat(choices.stream()
                        .map(choice ->
                                Set.of(choice.left().type(), choice.right().type()))
                        .distinct())
                .hasSize(15)
                .allMatch(types -> types.size() == 2);
        assertThat(count(side -> Stream.of(side.type())))
                .containsExactlyInAnyOrderEntriesOf(
                        Stream.of(Riasec.values()).collect(Collectors.toMap(type -> type, type -> 5L)));
    }

    @Test
    void each_interest_of_rome_stands_on_two_sides() {
        assertThat(count(side -> side.interests().stream()))
                .hasSize(30)
                .allSatisfy(
                        (interest, sides) -> assertThat(entry(interest, sides)).isEqualTo(entry(interest, 2L)));
    }

    @Test
    void no_type_is_always_on_the_same_side_and_none_comes_twice_running() {
        assertThat(choices.stream()
                        .collect(Collectors.groupingBy(one -> one.left().type(), Collectors.counting())))
                .hasSize(Riasec.values().length)
                .allSatisfy((type, left) -> assertThat(left).isBetween(2L, 3L));
        assertThat(IntStream.range(1, choices.size())).allSatisfy(i -> {
            Choice before = choices.get(i - 1);
            assertThat(types(choices.get(i))).doesNotContainAnyElementsOf(types(before));
        });
    }

    @Test
    void each_side_has_a_name_of_its_own() {
        assertThat(sides().map(Choice.Side::id)).hasSize(30).doesNotHaveDuplicates();
        assertThat(choices.stream().map(Choice::id)).doesNotHaveDuplicates();
    }

    private <T> Map<T, Long> count(Function<Choice.Side, Stream<T>> of) {
        return sides().flatMap(of).collect(Collectors.groupingBy(one -> one, Collectors.counting()));
    }

    private Stream<Choice.Side> sides() {
        return choices.stream().flatMap(choice -> Stream.of(choice.left(), choice.right()));
    }

    private static List<Riasec> types(Choice choice) {
        return List.of(choice.left().type(), choice.right().type());
    }
}
