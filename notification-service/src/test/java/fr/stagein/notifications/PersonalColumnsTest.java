package fr.stagein.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionTable;
import fr.stagein.testing.PersonalColumns;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NotificationTest
class PersonalColumnsTest {

    @Autowired
    JdbcClient jdbc;

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
                .allMatch(retention.of("notification-service")::containsKey);
    }

    /** Copies go with what they are a copy of. */
    private Set<String> kinds() {
        Set<String> kinds = new TreeSet<>(retention.of("notification-service").keySet());
        kinds.add("copies");
        return kinds;
    }
}
