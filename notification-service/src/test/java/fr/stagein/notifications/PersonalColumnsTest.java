package fr.stagein.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.testing.PersonalColumns;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@NotificationTest
class PersonalColumnsTest {

    private static final Set<String> KINDS =
            Set.of("inbox", "mail-settings", "calendars", "invitation-mails", "copies");

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_column_says_what_it_keeps_of_people() {
        assertThat(new PersonalColumns(jdbc, KINDS).wrongMarks()).isEmpty();
    }
}
