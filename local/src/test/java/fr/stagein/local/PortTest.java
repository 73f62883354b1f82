package fr.stagein.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PortTest {

    @Test
    void no_two_runs_that_are_a_hundred_or_hundreds_apart_meet() {
        Set<Integer> taken = new HashSet<>();
        for (int shift = 0; shift <= 9900; shift += Port.BLOCK) {
            for (Port port : Port.values()) {
                assertThat(taken.add(port.usual() + shift))
                        .as("%s with --ports %d", port, shift)
                        .isTrue();
            }
        }
    }

    @Test
    void all_of_a_run_lies_in_one_block() {
        assertThat(Arrays.stream(Port.values())
                        .map(port -> port.usual() / Port.BLOCK)
                        .collect(Collectors.toSet()))
                .hasSize(1);
    }

    @Test
    void the_proposed_ports_are_all_free() {
        assertThat(Port.freeShift(port -> false)).isZero();
        assertThat(Port.freeShift(port -> port < 8100)).isEqualTo(100);
        assertThat(Port.freeShift(port -> port == Port.GATEWAY.usual() || port == Port.KEYCLOAK.usual() + 100))
                .isEqualTo(200);
    }
}
