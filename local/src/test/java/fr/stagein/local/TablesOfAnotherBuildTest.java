package fr.stagein.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesOfAnotherBuildTest {

    private static final String REFUSAL = "Caused by: org.flywaydb.core.api.exception.FlywayValidateException: "
            + "Validate failed: Migrations have failed validation\nMigration checksum mismatch for migration version 1\n";

    @TempDir
    Path folder;

    @BeforeEach
    void logs_are_there() throws IOException {
        Files.createDirectories(folder.resolve("logs"));
    }

    @Test
    void a_service_that_refuses_its_tables_says_which_command_starts_anew() throws IOException {
        var run = new LocalRun("charente", 300, folder);
        var tables = new TablesOfAnotherBuild(run, "school-service");
        log(run, REFUSAL);

        assertThat(tables.told())
                .get()
                .asString()
                .contains(
                        "school-service cannot go on",
                        "./stagein up --fresh --territory charente --ports 300",
                        "deletes");
    }

    @Test
    void the_usual_territory_and_ports_need_no_options() throws IOException {
        var run = new LocalRun("dordogne", 0, folder);
        var tables = new TablesOfAnotherBuild(run, "school-service");
        log(run, REFUSAL);

        assertThat(tables.told().orElseThrow().lines()).contains("Start with new data:  ./stagein up --fresh");
    }

    @Test
    void another_failure_or_a_refusal_of_an_earlier_start_says_nothing_of_data() throws IOException {
        var run = new LocalRun("dordogne", 0, folder);
        log(run, REFUSAL);
        var tables = new TablesOfAnotherBuild(run, "school-service");
        log(run, "java.net.BindException: Address already in use\n");

        assertThat(tables.told()).isEmpty();
    }

    private static void log(LocalRun run, String text) throws IOException {
        Files.writeString(run.log("school-service"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
