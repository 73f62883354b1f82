package fr.stagein.testing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes the requests of a run: the same seed and number make the same request, whoever asks and in whatever order.
 *
 * <p>Three of four follow the description of an endpoint and are wrong here and there; the others are oddities of HTTP
 * itself.
 */
public final class Fuzz {

    /**
     * Who asks.
     *
     * @param headers what proves it: a token, or cookies
     */
    public record Caller(String name, List<String> headers) {
        public Caller {
            headers = List.copyOf(headers);
        }
    }

    /** A request of the run. */
    public record Made(Caller caller, String endpoint, HttpRequestBytes request) {}

    private final long seed;
    private final List<Operation> operations;
    private final List<Caller> callers;
    private final WhoMay whoMay;
    private final List<String> known;

    /** @param known ids that name something in the system, so that requests get past "not found" */
    public Fuzz(long seed, List<Operation> operations, List<Caller> callers, WhoMay whoMay, List<String> known) {
        this.seed = seed;
        this.operations = List.copyOf(operations);
        this.callers = List.copyOf(callers);
        this.whoMay = whoMay;
        this.known = List.copyOf(known);
    }

    public long seed() {
        return seed;
    }

    public Made request(int number) {
        var random = new Random(seed * 31 + number);
        random.nextInt();
        var values = new Values(random, known);
        Operation operation = values.any(operations);
        String endpoint = operation.method() + " " + operation.path();
        List<Caller> letIn =
                callers.stream().filter(one -> whoMay.may(one.name(), endpoint)).toList();
        Caller caller = values.any(letIn.isEmpty() || values.oneIn(6) ? callers : letIn);
        return new Made(
                caller,
                endpoint,
                values.oneIn(4)
                        ? Oddities.any(values, target(operation, values), caller)
                        : described(operation, values, caller));
    }

    private static HttpRequestBytes described(Operation operation, Values values, Caller caller) {
        List<String> headers = new ArrayList<>(caller.headers());
        for (Operation.Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("header")) {
                headers.add(parameter.name() + ": " + Oddities.headerValue(values.plain(parameter.schema())));
            }
        }
        if (values.oneIn(3)) {
            headers.add(Oddities.header(values));
        }
        byte[] body = new byte[0];
        if (operation.body() != null) {
            boolean json = "application/json".equals(operation.bodyType());
            body = json
                    ? JsonBody.of(operation, operation.body(), values)
                    : values.hostileText().getBytes(UTF_8);
            headers.add("Content-Type: "
                    + (values.oneIn(15) ? values.any(Oddities.CONTENT_TYPES) : String.valueOf(operation.bodyType())));
        }
        return HttpRequestBytes.of(operation.method(), target(operation, values), headers, body);
    }

    private static String target(Operation operation, Values values) {
        String path = operation.path();
        var query = new StringBuilder();
        for (Operation.Parameter parameter : operation.parameters()) {
            String value = values.plain(parameter.schema());
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", escaped(value, 300));
            } else if (parameter.in().equals("query") && !values.oneIn(6)) {
                int times = values.oneIn(40) ? 200 : values.oneIn(20) ? 2 : 1;
                for (int i = 0; i < times && query.length() < 6_000; i++) {
                    query.append(query.isEmpty() ? "?" : "&")
                            .append(parameter.name())
                            .append('=')
                            .append(escaped(value, 2_000));
                }
            }
        }
        if (values.oneIn(15)) {
            query.append(query.isEmpty() ? "?" : "&").append(values.any(Oddities.QUERIES));
        }
        return path + query;
    }

    /** As a browser would, byte by byte; a lone surrogate becomes a question mark. */
    private static String escaped(String text, int longest) {
        var escaped = new StringBuilder();
        for (byte one : text.getBytes(UTF_8)) {
            if (escaped.length() > longest) {
                break;
            }
            char c = (char) (one & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0)) {
                escaped.append(c);
            } else {
                escaped.append(String.format("%%%02X", (int) c));
            }
        }
        return escaped.toString();
    }
}
