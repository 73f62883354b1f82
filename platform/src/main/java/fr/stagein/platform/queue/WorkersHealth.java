package fr.stagein.platform.queue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Shows which workers fail, since when and why, as a detail. The status is always up: a restart would repair neither a
 * bad file nor another server, and would stop the requests.
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
