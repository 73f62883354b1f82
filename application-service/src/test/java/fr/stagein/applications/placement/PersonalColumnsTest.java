package fr.stagein.applications.placement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import fr.stagein.testing.PersonalColumns;
import fr.stagein.testing.ServiceTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class PersonalColumnsTest {

    private static final Set<String> KINDS = Set.of("applications", "conversations", "found-places", "lifts", "copies");

    @Autowired
    ApplicationContext here;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Test
    void every_column_says_what_it_keeps_of_people() {
        assertThat(new PersonalColumns(jdbc, KINDS).wrongMarks()).isEmpty();
    }

    @Test
    void who_reads_the_database_alone_learns_no_telephone_number_of_a_found_place() {
        var scene = new Bakery(here);
        scene.body(scene.find(scene.lea, Map.of()), 201);

        assertThat(new PersonalColumns(jdbc, KINDS)
                        .readableValues(
                                (value, table, column, row) -> vault.open(value, new SealedColumn(table, column), row)))
                .isEmpty();
    }
}
