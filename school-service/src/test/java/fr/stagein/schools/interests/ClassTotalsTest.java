package fr.stagein.schools.interests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ClassTotalsTest {

    @Property
    void no_number_under_five_is_told(@ForAll @Size(max = 35) List<@IntRange(min = 0, max = 100) Integer> artistic) {
        List<Map<Riasec, Integer>> weights =
                artistic.stream().map(weight -> Map.of(Riasec.ARTISTIC, weight)).toList();
        assertThat(ClassTotals.of(weights))
                .hasSize(6)
                .extracting(ClassTotals.Total::students)
                .filteredOn(Objects::nonNull)
                .allSatisfy(told -> assertThat(told).isGreaterThanOrEqualTo(5));
    }

    @Property
    void five_and_more_are_counted(@ForAll @IntRange(min = 5, max = 35) int students) {
        List<Map<Riasec, Integer>> weights = IntStream.range(0, students)
                .mapToObj(i -> Map.of(Riasec.SOCIAL, 71, Riasec.ARTISTIC, 50))
                .toList();
        assertThat(ClassTotals.of(weights))
                .filteredOn(total -> total.students() != null)
                .singleElement()
                .satisfies(total -> {
                    assertThat(total.type()).isEqualTo(Riasec.SOCIAL);
                    assertThat(total.students()).isEqualTo(students);
                });
    }
}
