package fr.stagein.gateway;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class StructureTest {

    @Test
    void features_keep_to_their_walls() {
        ApplicationModules.of(GatewayService.class).verify();
    }
}
