package fr.stagein.schools;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.testing.TableOwners;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TableOwnersTest {

    /** Those that are left to do: imports, accounts and the demo still write to them beside their owners. */
    private static final Set<String> STILL_SHARED = Set.of("guardian", "guardian_contact", "staff_member", "student");

    @Test
    void each_table_has_one_package_that_writes_to_it() {
        assertThat(TableOwners.shared(Path.of("src/main/java"), Path.of("src/main/resources/db/migration")))
                .containsOnlyKeys(STILL_SHARED);
    }

    @Test
    void the_migration_of_a_table_names_the_package_that_writes_to_it() {
        assertThat(TableOwners.misnamed(Path.of("src/main/java"), Path.of("src/main/resources/db/migration")))
                .isEmpty();
    }
}
