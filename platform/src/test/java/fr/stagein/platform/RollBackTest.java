package fr.stagein.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.stagein.testing.Infrastructure;
import java.io.IOException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A release that is rolled back starts on the tables of the one after it. */
class RollBackTest {

    private static final String PLATFORM = "classpath:db/platform";
    private static final String SERVICE = "classpath:db/trial/service";
    private static final String NEXT = "classpath:db/trial/next";

    private final DriverManagerDataSource database = new DriverManagerDataSource(
            Infrastructure.shared().newDatabase(),
            Infrastructure.shared().user(),
            Infrastructure.shared().password());

    @Test
    void migrations_that_only_the_next_release_has_are_borne() throws IOException {
        flyway(PLATFORM, SERVICE).migrate();
        flyway(PLATFORM, SERVICE, NEXT).migrate();

        assertThat(flyway(PLATFORM, SERVICE).migrate().migrationsExecuted).isZero();
    }

    @Test
    void a_migration_that_was_changed_after_it_ran_is_refused() throws IOException {
        flyway(PLATFORM, SERVICE).migrate();
        JdbcClient.create(database)
                .sql("update flyway_schema_history set checksum = checksum + 1 where version = '1'")
                .update();

        Flyway another = flyway(PLATFORM, SERVICE);
        assertThatThrownBy(another::migrate)
                .isInstanceOf(FlywayValidateException.class)
                .hasMessageContaining("Migrations have failed validation");
    }

    /** As platform.yaml has it for every service. */
    private Flyway flyway(String... locations) throws IOException {
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("platform", new ClassPathResource("platform.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        ConfigurationPropertySources.attach(environment);
        FlywayProperties settings = Binder.get(environment)
                .bind("spring.flyway", FlywayProperties.class)
                .get();
        return Flyway.configure()
                .dataSource(database)
                .locations(locations)
                .outOfOrder(settings.isOutOfOrder())
                .ignoreMigrationPatterns(settings.getIgnoreMigrationPatterns().toArray(String[]::new))
                .load();
    }
}
