package fr.stagein.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.local.infrastructure.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may call what: {@code acceptance/src/test/resources/authorisation.csv}, a line an endpoint, a column a role.
 *
 * <p>{@code may}: let in, whatever the answer to an empty request is; {@code no}: 403; {@code who}: 401. Each service
 * tries its own lines with every role and with none; through the gateway a sample is tried ({@code acceptance}).
 */
public final class AuthorisationTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An account that no service knows, since this tests the role and not the relation. */
    private static final String ACCOUNT = "0e8dd1b8-0000-4000-8000-00000000000a";

    private static final Map<String, Function<String, HttpHeaders>> ROLES = Map.of(
            "student", Tokens::student,
            "guardian", Tokens::guardian,
            "teacher", Tokens::teacher,
            "principal", Tokens::principal,
            "company", account -> Tokens.company(account, "marc@entreprise.example", true),
            "operator", Tokens::operator,
            "support", Tokens::support);

    private AuthorisationTable() {}

    /**
     * One test a cell, and one that the table lists every endpoint of the service's description.
     *
     * @param service as in {@code gateway-service/web/openapi/<service>.json}
     * @param streams paths whose answers do not end; they are not tried here
     */
    public static Stream<DynamicTest> testsOf(String service, Calls calls, String... streams) throws IOException {
        List<String[]> lines = lines();
        Set<String> described = described(service);
        Set<String> named = new TreeSet<>();
        List<DynamicTest> tests = new ArrayList<>();
        String[] people = lines.getFirst();
        for (String[] line : lines.subList(1, lines.size())) {
            if (described.contains(line[0] + " " + line[1])) {
                named.add(line[0] + " " + line[1]);
                for (int column = 2; column < line.length; column++) {
                    tests.add(test(calls, line[0], line[1], people[column], line[column]));
                }
            }
        }
        for (String stream : streams) {
            described.remove("GET " + stream);
        }
        tests.add(DynamicTest.dynamicTest(
                "every endpoint is in the table", () -> assertThat(named).isEqualTo(described)));
        return tests.stream();
    }

    private static DynamicTest test(Calls calls, String method, String path, String who, String expected) {
        return DynamicTest.dynamicTest("%s %s: %s %s".formatted(method, path, who, expected), () -> {
            int status = calls.call(
                            HttpMethod.valueOf(method),
                            filled(path),
                            token(who),
                            method.equals("GET") ? null : Map.of())
                    .getResponse()
                    .getStatus();
            switch (expected) {
                case "who" -> assertThat(status).isEqualTo(401);
                case "no" -> assertThat(status).isEqualTo(403);
                case "may" -> assertThat(status).isNotIn(401, 403).isLessThan(500);
                default -> throw new AssertionError("Not a word of the table: " + expected);
            }
        });
    }

    private static @Nullable HttpHeaders token(String who) {
        return who.equals("anybody")
                ? null
                : Objects.requireNonNull(ROLES.get(who), who).apply(ACCOUNT);
    }

    private static String filled(String path) {
        return path.replace("{siret}", "99912345800013")
                .replace("{family}", "alimentation")
                .replace("{year}", "2026")
                .replace("{code}", "D1102")
                .replaceAll("\\{[a-zA-Z]+}", "0e8dd1b8-0000-4000-8000-000000000000");
    }

    private static Set<String> described(String service) throws IOException {
        JsonNode description = JSON.readTree(Files.readString(
                Checkout.root().resolve("gateway-service/web/openapi").resolve(service + ".json"), UTF_8));
        Set<String> endpoints = new TreeSet<>();
        description
                .get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> endpoints.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return endpoints;
    }

    private static List<String[]> lines() throws IOException {
        return Files.readAllLines(Checkout.root().resolve("acceptance/src/test/resources/authorisation.csv"), UTF_8)
                .stream()
                .map(line -> line.split(","))
                .toList();
    }
}
