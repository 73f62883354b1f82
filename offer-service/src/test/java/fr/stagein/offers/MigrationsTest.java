package fr.stagein.offers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.testing.Migrations;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void each_migration_leaves_the_release_before_it_running() {
        assertThat(Migrations.wrong(Path.of("src/main/resources/db/migration"))).isEmpty();
    }
}
