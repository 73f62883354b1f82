package fr.stagein.offers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.testing.TableOwners;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TableOwnersTest {

    @Test
    void each_table_has_one_package_that_writes_to_it() {
        assertThat(TableOwners.shared(Path.of("src/main/java"), Path.of("src/main/resources/db/migration")))
                .isEmpty();
    }

    @Test
    void the_migration_of_a_table_names_the_package_that_writes_to_it() {
        assertThat(TableOwners.misnamed(Path.of("src/main/java"), Path.of("src/main/resources/db/migration")))
                .isEmpty();
    }
}
