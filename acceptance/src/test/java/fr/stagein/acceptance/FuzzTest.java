package fr.stagein.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.acceptance.TheSystem.Run;
import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.testing.fuzz.Fuzz;
import fr.stagein.testing.fuzz.Fuzz.Caller;
import fr.stagein.testing.fuzz.FuzzRun;
import fr.stagein.testing.fuzz.Operation;
import fr.stagein.testing.fuzz.WhoMay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/**
 * The whole system under requests that nobody would write by hand: from the description of each service, as every role
 * and as nobody, and oddities of HTTP itself. None may end in a 5xx or without an answer, and all together may not fill
 * the logs. The services' own {@code HostileRequestsTest} ask more of each of them.
 *
 * <p>{@code -Dfuzz.requests=100000} ({@code ./stagein fuzz}) sends more; {@code -Dfuzz.seed} and {@code -Dfuzz.from}
 * repeat what a failure names.
 */
// Both write what holds for school lines.
@ResourceLock("school-lines")
@ExtendWith(TheSystem.class)
class FuzzTest {

    private static final int USUALLY = 2_000;
    private static final int THREADS = 4;
    /** Time, trace and class of a line; what else happens meanwhile (events, mails, look-outs) writes some too. */
    private static final long LINE_OF_A_LOG = 500;

    /** Nobody of them is in another story. */
    private static final Map<String, String> ACCOUNTS = Map.of(
            "student", "remi.pouget@eleve.example",
            "guardian", "claire@famille.example",
            "teacher", "yanis.vigier@etablissement.example",
            "principal", "ines.puyrigaud@etablissement.example",
            "company", "garagedebord.contact@entreprise.example",
            "operator", "operateur@clee.example",
            "support", "support@clee.example");

    @Test
    void nothing_that_can_be_sent_breaks_it_or_fills_its_logs(Run system) throws Exception {
        long seed = Long.getLong("fuzz.seed", 1);
        int from = Integer.getInteger("fuzz.from", 0);
        int requests = Integer.getInteger("fuzz.requests", USUALLY);
        List<Operation> operations = operations(system);
        List<String> known = known(system);
        List<Caller> callers = callers(system);
        long logged = logged(system);

        List<FuzzRun> runs = new ArrayList<>();
        List<Callable<List<String>>> parts = new ArrayList<>();
        for (int part = 0; part < THREADS; part++) {
            var run = new FuzzRun(
                    new Fuzz(seed, operations, callers, WhoMay.in(Checkout.root()), known), system.port(8080), () -> 0);
            int start = from + (int) ((long) requests * part / THREADS);
            int end = from + (int) ((long) requests * (part + 1) / THREADS);
            runs.add(run);
            parts.add(() -> run.send(start, end));
        }
        List<String> findings = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<List<String>> part : threads.invokeAll(parts)) {
                findings.addAll(part.get());
            }
        }

        System.out.println("Statuses: " + statuses(runs));
        assertThat(findings).as(() -> String.join("\n", findings)).isEmpty();
        assertThat(statuses(runs)).as("something is let in").containsKey(200);
        long sent = runs.stream().mapToLong(FuzzRun::sent).sum();
        assertThat(logged(system) - logged)
                .as("bytes in the logs for %d bytes of requests", sent)
                .isLessThan(10 * sent + LINE_OF_A_LOG * requests);
        Visitor.anybody(system).get("/api/session").expect(200);
    }

    private static List<Operation> operations(Run system) {
        List<Operation> operations = new ArrayList<>();
        for (String service : List.of("school", "offer", "application", "notification")) {
            operations.addAll(Operation.of(Visitor.anybody(system)
                    .get("/api/docs/openapi/" + service + ".json")
                    .expect(200)
                    .body()));
        }
        return operations;
    }

    /** With the session that a browser has, and the token that its pages read from a cookie. */
    private static List<Caller> callers(Run system) {
        // The only host name that the gateway answers to.
        String host = "Host: localhost:" + system.port(8080);
        List<Caller> callers = new ArrayList<>(List.of(new Caller("anybody", List.of(host))));
        new TreeMap<>(ACCOUNTS).forEach((role, email) -> {
            Visitor visitor = Visitor.freshly(system, email);
            String csrf = visitor.cookie("XSRF-TOKEN");
            callers.add(new Caller(
                    role,
                    List.of(
                            host,
                            "Cookie: STAGEIN=" + visitor.cookie("STAGEIN") + "; XSRF-TOKEN=" + csrf,
                            "X-XSRF-TOKEN: " + csrf)));
        });
        return callers;
    }

    private static List<String> known(Run system) {
        List<String> ids = new ArrayList<>(List.of("0241011U"));
        Visitor company = Visitor.signedIn(system, ACCOUNTS.get("company"));
        ids.add(Story.companyId(company));
        for (JsonNode offer : Story.offersOf(company)) {
            ids.add(offer.get("id").asString());
        }
        return ids;
    }

    private static Map<Integer, Integer> statuses(List<FuzzRun> runs) {
        Map<Integer, Integer> all = new TreeMap<>();
        runs.forEach(run -> run.statuses().forEach((status, times) -> all.merge(status, times, Integer::sum)));
        return all;
    }

    /** Bytes in all logs of the run. */
    private static long logged(Run system) throws IOException {
        int shift = system.port(0);
        Path logs = Checkout.root()
                .resolve(".stagein")
                .resolve(shift == 0 ? "dordogne" : "dordogne+" + shift)
                .resolve("logs");
        long bytes = 0;
        try (var files = Files.list(logs)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
