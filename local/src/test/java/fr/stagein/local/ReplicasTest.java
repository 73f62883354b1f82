package fr.stagein.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.local.infrastructure.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicasTest {

    @Test
    void a_number_is_for_every_service() {
        Replicas replicas = read("3");
        assertThat(Services.NAMES)
                .allSatisfy(service -> assertThat(replicas.of(service)).isEqualTo(3));
        assertThat(replicas.most()).isEqualTo(3);
    }

    @Test
    void a_service_that_is_not_named_has_one() {
        Replicas replicas = read("gateway-service=2,offer-service=3");
        assertThat(replicas.of("gateway-service")).isEqualTo(2);
        assertThat(replicas.of("offer-service")).isEqualTo(3);
        assertThat(replicas.of("school-service")).isEqualTo(1);
        assertThat(replicas.most()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "4",
                "two",
                "2,3",
                "2,",
                "postgres=2",
                "gateway-service",
                "gateway-service=2=3",
                "gateway-service=4",
                "gateway-service=2,"
            })
    void what_is_neither_is_refused_with_what_may_be_written(String wrong) {
        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(CannotStart.class)
                .hasMessageContainingAll("1 to 3", "gateway-service=2", "'" + wrong + "'");
    }

    private static Replicas read(String text) {
        return Replicas.of(text, Services.NAMES);
    }
}
