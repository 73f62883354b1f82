package fr.stagein.platform.queue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Says which workers fail, since when and why. A detail and no more: it is up whatever they do, since a restart mends
 * neither a bad file nor somebody else's server, and takes the requests with it.
 */
final class WorkersHealth implements HealthIndicator {

    private final Workers workers;

    WorkersHealth(Workers workers) {
        this.workers = workers;
    }

    @Override
    public Health health() {
        Map<String, Object> details = new LinkedHashMap<>();
        for (Worker worker : workers.all()) {
            Pulse pulse = worker.pulse();
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("secondsSinceGoodRound", pulse.age().toSeconds());
            one.put("failures", pulse.failures());
            if (pulse.isFailing()) {
                one.put("failingSince", String.valueOf(pulse.failingSince()));
                one.put("cause", String.valueOf(pulse.cause()));
            }
            details.put(worker.name(), one);
        }
        return Health.up().withDetails(details).build();
    }
}
