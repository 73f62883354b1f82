package fr.stagein.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.testing.fuzz.Fuzz;
import fr.stagein.testing.fuzz.Fuzz.Caller;
import fr.stagein.testing.fuzz.FuzzRun;
import fr.stagein.testing.fuzz.Operation;
import fr.stagein.testing.fuzz.WhoMay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a service, on its real port, what nobody would send by hand, as every role and as nobody. None may end in a 5xx,
 * without an answer, or in more than ten times its size in the log.
 *
 * <p>{@code -Dfuzz.requests=100000} sends more; {@code -Dfuzz.seed} and {@code -Dfuzz.from} repeat what a failure names.
 */
public final class HostileRequests {

    private static final int USUALLY = 2_000;
    /** A token lasts for five minutes. */
    private static final int REQUESTS_PER_TOKEN = 5_000;

    private final int port;
    private final List<Operation> operations = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();

    private HostileRequests(int port) {
        this.port = port;
    }

    public static HostileRequests at(int port) {
        return new HostileRequests(port);
    }

    /** @param services as in {@code gateway-service/web/openapi/<service>.json} */
    public HostileRequests describedBy(String... services) {
        for (String service : services) {
            var description = Checkout.root().resolve("gateway-service/web/openapi/" + service + ".json");
            operations.addAll(Operation.of(JsonMapper.builder().build().readTree(description)));
        }
        return this;
    }

    /** What every request has, such as {@code X-XSRF-TOKEN: a}. */
    public HostileRequests with(String... all) {
        headers.addAll(List.of(all));
        return this;
    }

    public void check() {
        long seed = Long.getLong("fuzz.seed", 1);
        int from = Integer.getInteger("fuzz.from", 0);
        int to = from + Integer.getInteger("fuzz.requests", USUALLY);
        try (var log = new RequestLog()) {
            for (int start = from; start < to; start += REQUESTS_PER_TOKEN) {
                var fuzz = new Fuzz(seed, operations, callers(), WhoMay.in(Checkout.root()), DemoPeople.ids());
                var run = new FuzzRun(fuzz, port, log::bytes);
                List<String> findings = run.send(start, Math.min(to, start + REQUESTS_PER_TOKEN));
                System.out.println("Statuses of requests from " + start + ": " + run.statuses());
                assertThat(findings).as(() -> String.join("\n", findings)).isEmpty();
                assertThat(run.statuses().keySet()).as("something is let in").contains(200);
            }
        }
    }

    /** With the demo's accounts: a service that has the demo's data knows them. */
    private List<Caller> callers() {
        return Stream.concat(
                        Stream.of(new Caller("anybody", headers)),
                        DemoPeople.accounts().entrySet().stream()
                                .map(one -> new Caller(one.getKey(), with(token(one.getValue(), one.getKey())))))
                .toList();
    }

    private List<String> with(String token) {
        List<String> all = new ArrayList<>(headers);
        all.add(token);
        return all;
    }

    private static String token(String account, String role) {
        return "Authorization: " + Tokens.of(account, "Léa", role).getFirst(HttpHeaders.AUTHORIZATION);
    }
}
