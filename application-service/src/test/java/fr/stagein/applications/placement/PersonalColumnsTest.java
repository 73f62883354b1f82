package fr.stagein.applications.placement;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.applications.agreements.Convention;
import fr.stagein.applications.agreements.LastWeek;
import fr.stagein.applications.internships.PastInternship;
import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionTable;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import fr.stagein.testing.PersonalColumns;
import fr.stagein.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class PersonalColumnsTest {

    @Autowired
    ApplicationContext here;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    RetentionTable retention;

    @Autowired
    List<PersonalTable> tables;

    @Test
    void every_column_says_what_it_keeps_of_people() {
        assertThat(new PersonalColumns(jdbc, kinds()).wrongMarks()).isEmpty();
    }

    @Test
    void every_table_that_knows_somebody_can_be_read_for_them_and_erased() {
        assertThat(tables.stream().map(PersonalTable::name))
                .containsAll(new PersonalColumns(jdbc, kinds()).tablesAboutPeople());
        assertThat(tables.stream().filter(table -> table.export() != null).map(PersonalTable::kind))
                .allMatch(retention.of("application-service")::containsKey);
    }

    /** Copies go with what they are a copy of. */
    private Set<String> kinds() {
        Set<String> kinds = new TreeSet<>(retention.of("application-service").keySet());
        kinds.add("copies");
        return kinds;
    }

    @Test
    void who_reads_the_database_alone_learns_no_telephone_number_and_nothing_of_an_agreement() {
        var scene = new Bakery(here);
        scene.body(scene.find(scene.lea, Map.of()), 201);
        new Convention(here).withEveryColumn();
        new LastWeek(here).withEveryWord();
        PastInternship.withEveryColumn(here);

        assertThat(new PersonalColumns(jdbc, kinds())
                        .readableValues(
                                (value, table, column, row) -> vault.open(value, new SealedColumn(table, column), row)))
                // The service under test has no key to seal with; what is sealed is written by the same method.
                .isSubsetOf("agreement_document.sealed_file holds no value: let the test write one");
    }
}
