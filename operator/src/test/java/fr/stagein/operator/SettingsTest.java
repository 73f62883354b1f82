package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Pattern NAME = Pattern.compile("\"((?:STAGEIN|SPRING|SERVER|MANAGEMENT)_[A-Z0-9_]+)\"");

    private static final Pattern PROPERTY = Pattern.compile("\"((?:stagein|spring)\\.[a-z.-]+)\"");

    /** What ./stagein up has and a cluster must not, or has in another way. */
    private static final Set<String> LOCAL_ALONE = Set.of(
            "SERVER_ADDRESS", // loopback
            "MANAGEMENT_SERVER_PORT", // the gateway's own default
            "SPRING_DATASOURCE_USERNAME", // a file beside its password: a rotation changes both
            "STAGEIN_DEMO_LOAD",
            "STAGEIN_MAIL_WORKINGDAYSONLY");

    private final Engines engines = Engines.from(Map.of());

    @Test
    void every_setting_of_the_local_run_is_one_here() {
        Set<String> known = new TreeSet<>(LOCAL_ALONE);
        for (Part part : Part.values()) {
            known.addAll(Settings.of(part, TerritoryBuilder.dordogne(), engines).keySet());
        }
        Set<String> local = new TreeSet<>();
        NAME.matcher(Repository.read("local/src/main/java/fr/stagein/local/Services.java"))
                .results()
                .forEach(found -> local.add(found.group(1)));

        assertThat(local).hasSizeGreaterThan(15);
        assertThat(known).containsAll(local);
    }

    @Test
    void each_service_reads_the_secrets_that_it_has_in_the_local_run() {
        String local = Repository.read("local/src/main/java/fr/stagein/local/Secrets.java");
        for (Part part : Part.values()) {
            String its = local.substring(local.indexOf("case \"" + part.service() + "\""))
                    .split("(?<!^)(?=case \"|default ->)", 2)[0];
            Set<String> read = new TreeSet<>(part.secrets.keySet());
            read.add("spring.datasource.password");
            assertThat(PROPERTY.matcher(its).results().map(found -> found.group(1)))
                    .as(part.service())
                    .containsExactlyInAnyOrderElementsOf(read);
        }
    }

    @Test
    void no_secret_is_a_setting() {
        for (Part part : Part.values()) {
            assertThat(Settings.of(part, TerritoryBuilder.dordogne(), engines).keySet())
                    .noneMatch(name -> name.contains("PASSWORD") || name.contains("SECRET") || name.endsWith("_KEY"));
        }
    }

    @Test
    void only_a_service_whose_settings_changed_is_started_anew() {
        Territory before = TerritoryBuilder.dordogne();
        Territory after = TerritoryBuilder.territory(TerritoryBuilder.DORDOGNE + """
                  mail: {host: mail.example, from: ici@stagein.example}
                """);

        for (Part part : Part.values()) {
            assertThat(checksum(part, after).equals(checksum(part, before)))
                    .as(part.name())
                    .isEqualTo(part != Part.NOTIFICATION);
        }
    }

    @Test
    void the_resource_goes_before_the_settings_in_it() {
        Territory territory = TerritoryBuilder.territory(TerritoryBuilder.DORDOGNE + """
                  settings:
                    id: another
                    rules: {daysToAnswer: 9}
                """);

        assertThat(Settings.territoryYaml(territory))
                .contains("id: \"dordogne\"", "daysToAnswer: 9", "schoolZone: \"A\"")
                .doesNotContain("another");
    }

    @Test
    void the_order_of_what_was_written_starts_nobody_anew() {
        Territory one = TerritoryBuilder.territory(TerritoryBuilder.DORDOGNE + """
                  settings: {rules: {daysToAnswer: 9, openApplicationsPerStudent: 2}}
                """);
        Territory other = TerritoryBuilder.territory(TerritoryBuilder.DORDOGNE + """
                  settings: {rules: {openApplicationsPerStudent: 2, daysToAnswer: 9}}
                """);

        assertThat(Settings.territoryYaml(one)).isEqualTo(Settings.territoryYaml(other));
        assertThat(Settings.territoryYaml(one)).containsSubsequence("accent", "Stage-IN Dordogne");
    }

    private String checksum(Part part, Territory territory) {
        return Settings.checksum(Settings.of(part, territory, engines), Settings.territoryYaml(territory));
    }
}
