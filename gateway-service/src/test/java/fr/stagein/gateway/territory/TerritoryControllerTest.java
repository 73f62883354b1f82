package fr.stagein.gateway.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.gateway.territory.TerritoryController.Pack;
import fr.stagein.local.infrastructure.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerritoryControllerTest {

    @Test
    void every_programme_of_the_pack_has_its_labels() throws IOException {
        var territory = new TerritoryController(new Pack(Checkout.territory("dordogne"), null))
                .territory()
                .getBody();
        assertThat(territory).isNotNull();
        assertThat(territory.programmes()).containsExactly("3e", "2de", "pfmp", "univ", "mini");
        assertThat(territory.blockProgrammes()).containsExactly("pfmp", "univ");
        assertThat(territory.universityProgrammes()).containsExactly("univ");
        assertThat(territory.holidayProgrammes()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo("mini");
            assertThat(one.besides()).contains("3e").doesNotContain("univ");
        });
        assertThat(territory.programmeLabels()).containsOnlyKeys("visite", "4e", "3e", "2de", "mini", "pfmp", "univ");
        assertThat(territory.programmeLabels().get("3e"))
                .containsEntry("fr", "Troisième")
                .containsEntry("en", "Year 10 (3e)");
    }

    @Test
    void a_programme_that_the_territory_offers_and_the_pack_lacks_stops_the_start(@TempDir Path territories)
            throws IOException {
        Path dordogne = Checkout.territory("dordogne");
        copy(dordogne.resolveSibling("common"), territories.resolve("common"));
        Path here = Files.createDirectories(territories.resolve("here"));
        Files.copy(dordogne.resolve("communes.csv"), here.resolve("communes.csv"));
        Files.writeString(
                here.resolve("territory.yaml"),
                Files.readString(dordogne.resolve("territory.yaml"))
                        .replaceFirst("programmes: \\[.*]", "programmes: [3e, cfa]"));
        assertThatThrownBy(() -> new TerritoryController(new Pack(here, null)))
                .hasMessageContaining("No programme \"cfa\"")
                .hasMessageContaining("write programmes/cfa.yaml");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
