package fr.stagein.operator;

import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.Interceptor;
import java.net.HttpURLConnection;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the operator asked the API server for and got, as RBAC calls it: {@code kafka: create kafka.strimzi.io/kafkatopics}. */
final class Requests implements Interceptor {

    private static final Pattern NAMESPACE = Pattern.compile("/namespaces/([^/]+)/");

    private final Set<String> used = new ConcurrentSkipListSet<>();
    private final Set<String> refused = new ConcurrentSkipListSet<>();

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();

    /** How many went to a namespace. */
    int count(String namespace) {
        return counts.getOrDefault(namespace, 0);
    }

    /** With the place of each before it: a namespace, {@code territory} for that of any territory, or {@code all}. */
    Set<String> used() {
        return Set.copyOf(used);
    }

    /** What was never granted; a RoleBinding may take a moment until the server heeds it. */
    Set<String> refused() {
        Set<String> never = new TreeSet<>(refused);
        never.removeAll(used);
        return never;
    }

    @Override
    public void after(HttpRequest request, HttpResponse<?> response, AsyncBody.Consumer<List<ByteBuffer>> consumer) {
        Matcher namespace = NAMESPACE.matcher(request.uri().getPath());
        if (namespace.find()) {
            counts.merge(namespace.group(1), 1, Integer::sum);
        }
        (response.code() == HttpURLConnection.HTTP_FORBIDDEN ? refused : used)
                .addAll(rights(request, response.code() == HttpURLConnection.HTTP_CREATED));
    }

    private static List<String> rights(HttpRequest request, boolean created) {
        List<String> parts = Arrays.stream(request.uri().getPath().split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
        boolean core = parts.getFirst().equals("api");
        String group = core ? "" : parts.get(1);
        if (parts.size() < (core ? 3 : 4) || group.equals("authorization.k8s.io")) {
            // What there is on this server, and what it may do itself, anybody may ask.
            return List.of();
        }
        String place = "all";
        List<String> rest = parts.subList(core ? 2 : 3, parts.size());
        if (rest.size() > 2 && rest.getFirst().equals("namespaces")) {
            place = rest.get(1).startsWith("stagein-") ? "territory" : rest.get(1);
            rest = rest.subList(2, rest.size());
        }
        String right = " " + group + "/" + rest.getFirst() + (rest.size() > 2 ? "/" + rest.get(2) : "");
        String verb = verb(request.method(), String.valueOf(request.uri().getQuery()), rest.size() > 1);
        // Server-side apply that makes something needs both.
        return created && verb.equals("patch")
                ? List.of(place + ": patch" + right, place + ": create" + right)
                : List.of(place + ": " + verb + right);
    }

    private static String verb(String method, String query, boolean one) {
        return switch (method) {
            case "POST" -> "create";
            case "GET" -> query.contains("watch=true") ? "watch" : one ? "get" : "list";
            case "PUT" -> "update";
            default -> method.toLowerCase(Locale.ROOT);
        };
    }
}
