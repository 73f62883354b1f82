package fr.stagein.offers.finding.reach;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SpeedsTest {

    private static final Speeds SPEEDS = JourneysTest.SPEEDS;

    @Property
    void the_way_back_is_as_long_and_no_way_is_shorter_than_the_crow_flies(
            @ForAll("places") Point one, @ForAll("places") Point other) {
        assertThat(SPEEDS.metres(one, other)).isEqualTo(SPEEDS.metres(other, one));
        assertThat((double) SPEEDS.metres(one, other)).isGreaterThanOrEqualTo(one.metresTo(other));
    }

    @Property
    void more_metres_never_take_less_and_minutes_are_rounded_up(
            @ForAll Mode mode, @ForAll @IntRange(max = 200_000) int metres, @ForAll @IntRange(max = 5_000) int more) {
        assertThat(SPEEDS.minutes(mode, metres + more)).isGreaterThanOrEqualTo(SPEEDS.minutes(mode, metres));
        assertThat(SPEEDS.straightMetres(mode, SPEEDS.minutes(mode, metres)) * SPEEDS.detour())
                .isGreaterThanOrEqualTo(metres - 1.0);
    }

    @Property
    void of_two_halves_the_better_one_does_not_depend_on_the_order(
            @ForAll("halves") Half one, @ForAll("halves") Half other) {
        assertThat(Half.betterMorning(one, other).leaves())
                .isEqualTo(Half.betterMorning(other, one).leaves())
                .isEqualTo(Math.max(one.leaves(), other.leaves()));
        assertThat(Half.betterEvening(one, other).arrives())
                .isEqualTo(Half.betterEvening(other, one).arrives())
                .isEqualTo(Math.min(one.arrives(), other.arrives()));
    }

    @Provide
    Arbitrary<Point> places() {
        return Combinators.combine(
                        Arbitraries.doubles().between(44, 46),
                        Arbitraries.doubles().between(-1, 2))
                .as(Point::new);
    }

    @Provide
    Arbitrary<Half> halves() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(390, 1170);
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 30);
        return Combinators.combine(few, minutes, minutes, few)
                .as((walk, leaves, arrives, changes) ->
                        new Half(0, 0, walk, false, leaves, arrives, changes, leaves, 0));
    }
}
