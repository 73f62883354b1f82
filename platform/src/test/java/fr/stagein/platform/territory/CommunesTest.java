package fr.stagein.platform.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommunesTest {

    @TempDir
    Path territories;

    private Communes communes;

    @BeforeEach
    void of_a_territory() throws IOException {
        Path here = Files.createDirectories(territories.resolve("here"));
        Files.writeString(here.resolve("territory.yaml"), "id: here");
        Files.writeString(here.resolve("communes.csv"), """
                code,name,lat,lon
                1,Saint-Astier,45.1,0.5
                2,Tocane-Saint-Apre,45.2,0.5
                3,Ribérac,45.2,0.3
                4,La Tour-Blanche,45.3,0.4
                5,La Tour Blanche,45.4,0.4
                """);
        communes = new Communes(new TerritoryPack(here));
    }

    @ParameterizedTest
    @CsvSource({"Ribérac, 3", "riberac, 3", "RIBERAC, 3", "Ribe\u0301rac, 3", "St Astier, 1", "Tocane St-Apre, 2"})
    void one_is_known_by_whatever_way_its_name_is_written(String written, String code) {
        assertThat(communes.named(written)).map(Communes.Commune::code).contains(code);
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
