package fr.stagein.offers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import fr.stagein.testing.PersonalColumns;
import fr.stagein.testing.ServiceTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@TestPropertySource(properties = "stagein.demo.load=true")
class PersonalColumnsTest {

    private static final Set<String> KINDS = Set.of("companies", "reviews", "searches", "answers", "copies");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Test
    void every_column_says_what_it_keeps_of_people() {
        assertThat(new PersonalColumns(jdbc, KINDS).wrongMarks()).isEmpty();
    }

    @Test
    void who_reads_the_database_alone_learns_no_telephone_number_of_the_companies() {
        assertThat(new PersonalColumns(jdbc, KINDS)
                        .readableValues(
                                (value, table, column, row) -> vault.open(value, new SealedColumn(table, column), row)))
                .isEmpty();
    }
}
