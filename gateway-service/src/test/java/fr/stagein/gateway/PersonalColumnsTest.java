package fr.stagein.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.testing.Infrastructure;
import fr.stagein.testing.PersonalColumns;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PersonalColumnsTest {

    @Test
    void every_column_says_what_it_keeps_of_people() {
        var infrastructure = Infrastructure.shared();
        var database = new DriverManagerDataSource(
                infrastructure.newDatabase(), infrastructure.user(), infrastructure.password());
        Flyway.configure().dataSource(database).load().migrate();

        assertThat(new PersonalColumns(JdbcClient.create(database), Set.of("sessions")).wrongMarks())
                .isEmpty();
    }
}
