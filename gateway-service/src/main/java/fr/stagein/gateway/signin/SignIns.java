package fr.stagein.gateway.signin;

import fr.stagein.gateway.signin.SignInFailure.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts sign-ins that came back from Keycloak, by how they ended: DONE, or the reason why not. */
@Component
class SignIns {

    private static final String NAME = "stagein.sign.ins";
    private static final String OUTCOME = "outcome";

    private final Counter done;
    private final Map<Reason, Counter> failed;

    SignIns(MeterRegistry meters) {
        done = counter(meters, "DONE");
        failed = Arrays.stream(Reason.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), reason -> counter(meters, reason.name())));
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder(NAME)
                .description("Sign-ins that came back from Keycloak, by how they ended")
                .tag(OUTCOME, outcome)
                .register(meters);
    }

    void done() {
        done.increment();
    }

    void failed(Reason reason) {
        Counter counter = failed.get(reason);
        if (counter != null) {
            counter.increment();
        }
    }
}
