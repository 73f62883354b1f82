package fr.stagein.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.territory.Communes.Commune;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommunesTest {

    private final Communes communes = new Communes(List.of(
            new Commune("1", "Saint-Astier", 45.1, 0.5),
            new Commune("2", "Tocane-Saint-Apre", 45.2, 0.5),
            new Commune("3", "Ribérac", 45.2, 0.3),
            new Commune("4", "La Tour-Blanche", 45.3, 0.4),
            new Commune("5", "La Tour Blanche", 45.4, 0.4)));

    @ParameterizedTest
    @CsvSource({"Ribérac, 3", "riberac, 3", "RIBERAC, 3", "Ribe\u0301rac, 3", "St Astier, 1", "Tocane St-Apre, 2"})
    void one_is_known_by_whatever_way_its_name_is_written(String written, String code) {
        assertThat(communes.named(written)).map(Commune::code).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ribérac 24600", "Rib", "La Tour-Blanche"})
    void none_is_guessed(String written) {
        assertThat(communes.named(written)).isEmpty();
    }

    @Test
    void what_somebody_writes_may_be_long() {
        assertThat(communes.named("st ".repeat(30_000))).isEmpty();
    }
}
