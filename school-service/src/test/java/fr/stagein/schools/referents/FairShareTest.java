package fr.stagein.schools.referents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.StudentId;
import fr.stagein.schools.directory.StaffMemberId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FairShareTest {

    private final StaffMemberId first = new StaffMemberId(UUID.randomUUID());
    private final StaffMemberId second = new StaffMemberId(UUID.randomUUID());
    private final StaffMemberId third = new StaffMemberId(UUID.randomUUID());

    @Test
    void nobody_has_more_than_one_pupil_more_than_another() {
        assertThat(share(11, Map.of())).containsExactlyInAnyOrderEntriesOf(Map.of(first, 4L, second, 4L, third, 3L));
    }

    @Test
    void who_has_pupils_already_gets_fewer() {
        assertThat(share(5, Map.of(first, 6, second, 1)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(second, 2L, third, 3L));
    }

    private Map<StaffMemberId, Long> share(int pupils, Map<StaffMemberId, Integer> had) {
        Map<StaffMemberId, Integer> loads = new LinkedHashMap<>();
        List.of(first, second, third).forEach(one -> loads.put(one, had.getOrDefault(one, 0)));
        return FairShare.of(
                        Stream.generate(() -> new StudentId(UUID.randomUUID()))
                                .limit(pupils)
                                .toList(),
                        loads)
                .values()
                .stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
