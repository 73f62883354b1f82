package fr.stagein.gateway.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    private final PublicAddress production =
            new PublicAddress(URI.create("https://Stage.example/"), List.of("replica-2.internal:8080"));
    private final PublicAddress local = new PublicAddress(URI.create("http://localhost:8080"), List.of());

    @ParameterizedTest
    @ValueSource(strings = {"stage.example", "STAGE.example", "stage.example:443", "replica-2.internal:8080"})
    void is_known_under_its_names(String host) {
        assertThat(production.answersTo(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "stage.example.evil.example",
                "stage.example:80",
                "stage.example@evil.example",
                ""
            })
    void is_known_under_no_other(String host) {
        assertThat(production.answersTo(host)).isFalse();
    }

    @Test
    void the_port_is_part_of_it() {
        assertThat(local.answersTo("localhost:8080")).isTrue();
        assertThat(local.answersTo("localhost")).isFalse();
        assertThat(local.answersTo(null)).isFalse();
    }

    @Test
    void cookies_are_bound_to_the_host_where_browsers_can() {
        assertThat(production.cookie("STAGEIN")).isEqualTo("__Host-STAGEIN");
        assertThat(local.cookie("STAGEIN")).isEqualTo("STAGEIN");
    }

    @Test
    void pages_are_under_it() {
        assertThat(production.of("/deconnexion")).isEqualTo("https://stage.example/deconnexion");
        assertThat(local.origin()).isEqualTo("http://localhost:8080");
    }

    @Test
    void what_is_no_address_stops_the_start() {
        assertThatThrownBy(() -> new PublicAddress(URI.create("stage.example"), List.of()))
                .hasMessageContaining("stagein.public-url");
    }
}
