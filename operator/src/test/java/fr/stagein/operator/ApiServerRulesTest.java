package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API server takes as a Territory, and what it refuses. */
@ApiServerTests
class ApiServerRulesTest {

    private static final String RIGHT = TerritoryBuilder.DORDOGNE.replace("name: dordogne", "name: aisne");

    private final TestCluster cluster;

    ApiServerRulesTest(TestCluster cluster) {
        this.cluster = cluster;
    }

    @Test
    void five_lines_are_enough_and_the_rest_has_defaults() {
        Territory taken = cluster.administrator
                .resource(TerritoryBuilder.territory(RIGHT))
                .dryRun()
                .create();

        assertThat(taken.getSpec().size()).isEqualTo(TerritorySpec.ServiceSize.S);
        assertThat(taken.getSpec().wave()).isEqualTo(5);
        assertThat(taken.getSpec().deletionPolicy()).isEqualTo(TerritorySpec.DeletionPolicy.Retain);
    }

    @Test
    void everything_that_can_be_written_is_kept() {
        Territory taken = cluster.administrator
                .resource(TerritoryBuilder.territory(RIGHT + """
                          languages: [fr, en]
                          programmes: [3e, 2de]
                          size: L
                          wave: 0
                          packConfigMap: tables
                          backup: {destination: s3://b-1/aisne, secret: s, schedule: "0 0 3 * * *", retention: 8w, maxAgeHours: 30}
                          restore: {from: postgres, to: postgres-2, at: "2026-11-30T08:00:00Z"}
                          identityProviders: [educonnect, franceconnect, proconnect]
                          mail: {host: mail.example, port: 25, from: ici@stagein.example, secret: mail}
                          settings: {operator: Le club, rules: {daysToAnswer: 9}}
                        """))
                .dryRun()
                .create();

        assertThat(taken.getSpec().settings())
                .containsEntry("operator", "Le club")
                .containsEntry("rules", java.util.Map.of("daysToAnswer", 9));
        assertThat(taken.getSpec().mail().port()).isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: aisne                     | name: d                          | a territory's name is its id
            name: aisne                     | name: 2a-corse                   | a territory's name is its id
            host: dordogne.stagein.example  | host: https://stagein.example    | spec.host
            host: dordogne.stagein.example  | host: localhost                  | spec.host
            version: "1.0.0"                | version: "la dernière"           | spec.version
            name: Dordogne                  | name: ""                         | spec.name
            departements: ["24"]            | departements: []                 | spec.departements
            departements: ["24"]            | departements: ["99"]             | départements are INSEE codes
            departements: ["24"]            | departements: ["24", "24"]       | each département once
            departements: ["24"]            | programmes: ["3e"]               | spec.departements
            zone: A                         | zone: D                          | spec.zone
            zone: A                         | {zone: A, languages: [de]}       | languages are fr and en
            zone: A                         | {zone: A, size: XXL}             | spec.size
            zone: A                         | {zone: A, wave: 12}              | spec.wave
            zone: A                         | {zone: A, identityProviders: [facebook]} | identity providers are
            zone: A                         | {zone: A, mail: {host: h.example, from: nobody}} | spec.mail.from
            zone: A                         | {zone: A, backup: {destination: "s3://backups/aisne"}} | the secret that opens it
            zone: A                         | {zone: A, backup: {endpoint: "https://s3.example"}} | an endpoint needs a destination
            zone: A                         | {zone: A, backup: {endpoint: "http://s3.example"}} | spec.backup.endpoint
            zone: A                         | {zone: A, backup: {schedule: "0 2 * * *"}} | spec.backup.schedule
            zone: A                         | {zone: A, backup: {retention: for ever}} | spec.backup.retention
            zone: A                         | {zone: A, restore: {from: postgres, to: postgres}} | spec.restore.to
            zone: A                         | {zone: A, restore: {from: postgres-2, to: postgres-2}} | a name of its own
            zone: A                         | {zone: A, restore: {from: postgres, to: postgres-2, at: yesterday}} | spec.restore.at
            zone: A                         | {zone: A, deletionPolicy: Maybe} | spec.deletionPolicy
            """)
    void a_wrong_territory_is_refused_with_the_reason(String right, String wrong, String message) {
        String text =
                wrong.startsWith("{") ? wrong.substring(1, wrong.length() - 1).replaceFirst(", ", "\n  ") : wrong;
        String yaml = RIGHT.replace(right, text);
        assertThat(yaml).isNotEqualTo(RIGHT);
        HasMetadata territory = new KubernetesSerialization().unmarshal(yaml, GenericKubernetesResource.class);

        assertThatThrownBy(() -> cluster.administrator.resource(territory).create())
                .isInstanceOf(KubernetesClientException.class)
                .hasMessageContaining(message);
    }
}
