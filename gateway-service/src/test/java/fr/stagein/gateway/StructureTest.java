package fr.stagein.gateway;

import fr.stagein.testing.Layers;
import fr.stagein.testing.NoExceptionsInLogs;
import fr.stagein.testing.NothingBesideWorkers;
import fr.stagein.testing.Patterns;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class StructureTest {

    @Test
    void features_keep_to_their_walls() {
        ApplicationModules.of(GatewayService.class).verify();
    }

    /**
     * The door does not stand on the platform, which would bring it Kafka and a service's database. Two schedules of
     * Spring run in it, which log what fails and go on: Spring Session's own, and the one that cuts streams.
     */
    @Test
    void nothing_runs_beside_the_requests() {
        NothingBesideWorkers.check("fr.stagein.gateway", "fr.stagein.gateway.routes");
    }

    @Test
    void controllers_open_no_transaction_and_hold_no_sql() {
        Layers.checkControllers("fr.stagein.gateway");
    }

    @Test
    void no_log_quotes_an_exception() {
        NoExceptionsInLogs.check("fr.stagein.gateway");
    }

    @Test
    void no_pattern_recurses_or_backtracks() {
        Patterns.stand_long_and_hostile_text(GatewayService.class);
    }
}
