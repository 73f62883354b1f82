package fr.stagein.gateway;

import fr.stagein.testing.Patterns;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class StructureTest {

    @Test
    void features_keep_to_their_walls() {
        ApplicationModules.of(GatewayService.class).verify();
    }

    @Test
    void no_pattern_recurses_or_backtracks() {
        Patterns.stand_long_and_hostile_text(GatewayService.class);
    }
}
