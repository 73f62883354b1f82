package fr.stagein.applications.placement;

import fr.stagein.events.ApplicationState.Status;
import fr.stagein.platform.metrics.WhenCommitted;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts the steps that were committed, by the status that each led to; CONFIRMED is a seat taken. */
@Component
class StepCounts {

    private final Map<Status, Counter> steps;

    StepCounts(MeterRegistry meters) {
        // All from the start: a rate of what has not happened yet is 0, not unknown.
        steps = Arrays.stream(Status.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(),
                        status -> Counter.builder("stagein.application.steps")
                                .description("Steps of applications by where they led; CONFIRMED is a seat taken")
                                .tag("status", status.name())
                                .register(meters)));
    }

    void add(Status status) {
        Counter step = steps.get(status);
        if (step != null) {
            WhenCommitted.count(step);
        }
    }
}
