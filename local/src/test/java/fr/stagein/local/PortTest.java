package fr.stagein.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortTest {

    @Test
    void no_two_runs_that_are_a_hundred_or_hundreds_apart_meet() {
        Set<Integer> taken = new HashSet<>();
        for (int shift = 0; shift <= 9900; shift += Port.BLOCK) {
            for (int usual : all()) {
                assertThat(taken.add(usual + shift))
                        .as("%d with --ports %d", usual, shift)
                        .isTrue();
            }
        }
    }

    @Test
    void all_of_a_run_lies_in_one_block() {
        assertThat(all().stream().map(usual -> usual / Port.BLOCK).distinct()).hasSize(1);
    }

    private static List<Integer> all() {
        List<Integer> all = new ArrayList<>();
        for (Port port : Port.values()) {
            all.add(port.usual());
            if (!port.service().isEmpty()) {
                IntStream.rangeClosed(1, Replicas.MOST).forEach(number -> all.add(port.ofReplica(number)));
            }
        }
        return all;
    }

    @Test
    void the_proposed_ports_are_all_free() {
        assertThat(Port.freeShift(port -> false)).isZero();
        assertThat(Port.freeShift(port -> port < 8100)).isEqualTo(100);
        assertThat(Port.freeShift(port -> port == Port.GATEWAY.usual() || port == Port.KEYCLOAK.usual() + 100))
                .isEqualTo(200);
    }
}
