package fr.stagein.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a territory's backups are asked for with. */
class BackupsTest {

    private static final Engines WITHOUT = Engines.from(Map.of());
    private static final Engines WITH = Engines.from(Map.of(
            "STAGEIN_BACKUP_DESTINATION", "s3://stagein-backups", "STAGEIN_BACKUP_ENDPOINT", "https://s3.example"));

    @Test
    void a_territory_of_five_lines_is_backed_up_where_the_platform_says_in_a_folder_of_its_own() {
        assertThat(BackupStore.of(TerritoryBuilder.dordogne(), WITHOUT)).isEmpty();
        assertThat(BackupStore.of(TerritoryBuilder.dordogne(), WITH))
                .contains(new BackupStore("s3://stagein-backups/dordogne", "https://s3.example", "backup"));
        assertThat(BackupStore.of(TerritoryBuilder.named("charente"), WITH))
                .get()
                .extracting(BackupStore::destination)
                .isEqualTo("s3://stagein-backups/charente");
    }

    @Test
    void its_own_store_goes_before_the_platforms() {
        Territory territory = with("  backup: {destination: s3://rectorat/stages, secret: rectorat-store}\n");

        assertThat(BackupStore.of(territory, WITH))
                .contains(new BackupStore("s3://rectorat/stages", "", "rectorat-store"));
    }

    @Test
    void postgres_may_leave_by_the_stores_port_alone() {
        Territory territory = with(
                "  backup: {destination: s3://rectorat/stages, endpoint: \"https://store.example:9000\", secret: s}\n");

        assertThat(BackupStore.ports(BackupStore.of(territory, WITH)))
                .containsExactly(Map.of("port", 443), Map.of("port", 6443), Map.of("port", 9000));
        assertThat(BackupStore.ports(BackupStore.of(TerritoryBuilder.dordogne(), WITH)))
                .hasSize(2);
    }

    @Test
    void nothing_is_archived_before_the_store_can_be_opened() {
        var desired = new Desired(TerritoryBuilder.dordogne(), WITH);

        assertThat(json(desired.databases(false))).doesNotContain(BackupStore.PLUGIN);
        assertThat(json(desired.databases(true)))
                .contains(BackupStore.PLUGIN, "\"isWALArchiver\":true", "\"barmanObjectName\":\"backup\"");
    }

    @Test
    void a_restore_is_a_cluster_of_its_own_and_the_services_go_to_it() {
        Territory territory = with("  restore: {from: postgres, to: postgres-2, at: \"2026-11-30T08:00:00Z\"}\n");
        List<HasMetadata> databases = new Desired(territory, WITH).databases(true);

        assertThat(json(databases))
                .contains("\"targetTime\":\"2026-11-30T08:00:00Z\"", "\"serverName\":\"postgres\"")
                .doesNotContain("initdb");
        // A Database can never be moved to another cluster.
        assertThat(databases)
                .extracting(one -> one.getMetadata().getName())
                .contains("postgres-2", "postgres-2-school")
                .doesNotContain("postgres", "school");
        for (Part part : Part.values()) {
            assertThat(Settings.of(part, territory, WITH).get("SPRING_DATASOURCE_URL"))
                    .startsWith("jdbc:postgresql://postgres-2-rw:5432/" + part.database() + "?sslmode=verify-full");
        }
        assertThat(json(new Desired(territory, WITH).services("1.0.0"))).contains("postgres-2-ca");
    }

    @Test
    void without_a_moment_it_goes_as_far_as_the_log() {
        Territory territory = with("  restore: {from: postgres-2, to: postgres-3}\n");

        assertThat(json(new Desired(territory, WITH).databases(true)))
                .contains("\"recovery\":{\"source\":\"before\"}", "\"serverName\":\"postgres-2\"");
    }

    private static Territory with(String more) {
        return TerritoryBuilder.territory(TerritoryBuilder.DORDOGNE + more);
    }

    private static String json(List<HasMetadata> resources) {
        return Serialization.asJson(resources);
    }
}
