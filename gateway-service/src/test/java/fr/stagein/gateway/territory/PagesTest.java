package fr.stagein.gateway.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.gateway.territory.TerritoryController.Pack;
import fr.stagein.local.infrastructure.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** What the site says of itself. */
class PagesTest {

    private static final List<String> ALL = List.of("legal", "privacy", "accessibility", "help");

    @TempDir
    Path territories;

    @Test
    void each_territory_has_every_page_in_both_languages_with_its_own_names() throws IOException {
        for (String territory : List.of("dordogne", "charente")) {
            var controller = new TerritoryController(new Pack(Checkout.territory(territory), null));
            for (String page : ALL) {
                for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                    Pages.Page found = controller.page(page, language).getBody();
                    assertThat(found).isNotNull();
                    assertThat(found.sections()).isNotEmpty();
                    assertThat(found.toString()).doesNotContain("{").doesNotContain("null");
                }
            }
        }
        var here = new TerritoryController(new Pack(Checkout.territory("dordogne"), null));
        assertThat(here.page("legal", Locale.FRENCH).getBody().toString()).contains("Périgord vert");
        assertThat(here.page("help", Locale.ENGLISH).getBody().title()).isEqualTo("Help and contact");
        assertThat(here.page("nonsense", Locale.FRENCH).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void the_retention_table_says_of_sessions_what_the_gateway_does_with_them() throws IOException {
        var controller = new RetentionController(new Pack(Checkout.territory("dordogne"), null));
        assertThat(controller.gatewayRetention(Locale.FRENCH))
                .singleElement()
                .satisfies(row -> assertThat(row.kind()).isEqualTo("sessions"))
                .satisfies(row -> assertThat(row.then()).isEqualTo("ERASED"));
        var settings = new YamlPropertySourceLoader().load("gateway", new ClassPathResource("application.yaml"));
        assertThat(settings.getFirst().getProperty("spring.session.timeout")).isEqualTo("8h");
        assertThat(controller.gatewayRetention(Locale.FRENCH).getFirst().keep()).contains("8 heures");
        assertThat(controller.gatewayRetention(Locale.ENGLISH).getFirst().keep())
                .contains("8 hours");
    }

    @Test
    void a_page_of_the_territory_replaces_the_common_one() throws IOException {
        write("common", "legal: {fr: {title: Partout}}\nhelp: {fr: {title: Aide}}");
        write("here", "legal: {fr: {title: Ici, sections: [{title: '{operator}'}]}}");
        var pages = new Pages(territories.resolve("here"), Map.of("operator", "Le club $1"));
        assertThat(pages.find("legal", Locale.ENGLISH).orElseThrow().title()).isEqualTo("Ici");
        assertThat(pages.find("legal", Locale.FRENCH)
                        .orElseThrow()
                        .sections()
                        .getFirst()
                        .title())
                .isEqualTo("Le club $1");
        assertThat(pages.find("help", Locale.FRENCH).orElseThrow().title()).isEqualTo("Aide");
    }

    @Test
    void a_name_that_nobody_gives_is_told() throws IOException {
        write("common", "legal: {fr: {title: 'Chez {somebody}'}}");
        assertThatThrownBy(() -> new Pages(territories.resolve("here"), Map.of()))
                .hasMessageContaining("territory.yaml lacks somebody");
    }

    private void write(String folder, String pages) throws IOException {
        Path file = territories.resolve(folder).resolve("pages.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, pages);
    }
}
