package fr.stagein.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.platform.territory.TerritoryPack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerritoryPackTest {

    @TempDir
    Path territories;

    @BeforeEach
    void a_territory_beside_what_all_share() throws IOException {
        Files.createDirectories(territories.resolve("here"));
        Files.createDirectories(territories.resolve("common"));
        Files.writeString(territories.resolve("here/territory.yaml"), "id: here");
        Files.writeString(territories.resolve("common/trades.csv"), "code\nshared\n");
    }

    @Test
    void a_table_that_the_territory_lacks_is_the_shared_one() {
        assertThat(codes()).containsExactly("shared");
    }

    @Test
    void a_territorys_own_table_goes_before_the_shared_one() throws IOException {
        Files.writeString(territories.resolve("here/trades.csv"), "code\nown\n");
        assertThat(codes()).containsExactly("own");
    }

    @Test
    void a_table_that_is_nowhere_is_named() {
        assertThatThrownBy(() -> new TerritoryPack(territories.resolve("here")).table("nowhere.csv"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nowhere.csv");
    }

    @Test
    void a_row_that_says_nothing_sound_costs_itself_alone() throws IOException {
        Files.writeString(territories.resolve("here/places.csv"), "code,lat\na,45.1\nb,45°\nc\nd,0.5\n");
        assertThat(new TerritoryPack(territories.resolve("here"))
                        .each("places.csv", row -> row.text("code") + row.number("lat")))
                .containsExactly("a45.1", "d0.5");
    }

    private List<String> codes() {
        return new TerritoryPack(territories.resolve("here"))
                .table("trades.csv").stream().map(row -> row.text("code")).toList();
    }
}
