package fr.stagein.applications;

import fr.stagein.testing.Layers;
import fr.stagein.testing.NoExceptionsInLogs;
import fr.stagein.testing.NothingBesideWorkers;
import fr.stagein.testing.Patterns;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class StructureTest {

    @Test
    void features_keep_to_their_walls() {
        ApplicationModules.of(ApplicationService.class).verify();
    }

    @Test
    void each_layer_keeps_to_its_own() {
        Layers.check("fr.stagein.applications");
    }

    @Test
    void nothing_runs_beside_the_workers() {
        NothingBesideWorkers.check("fr.stagein.applications");
    }

    @Test
    void no_log_quotes_an_exception() {
        NoExceptionsInLogs.check("fr.stagein.applications");
    }

    @Test
    void no_pattern_recurses_or_backtracks() {
        Patterns.stand_long_and_hostile_text(ApplicationService.class);
    }
}
