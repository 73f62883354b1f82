package fr.stagein.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a service over HTTP. A test's scene extends it with what its people do. */
public class Calls {

    private final MockMvcTester http;
    private final JsonMapper json;

    public Calls(MockMvcTester http, JsonMapper json) {
        this.http = http;
        this.json = json;
    }

    public MvcTestResult get(String path, @Nullable HttpHeaders who) {
        return call(HttpMethod.GET, path, who, null);
    }

    public MvcTestResult post(String path, @Nullable HttpHeaders who) {
        return call(HttpMethod.POST, path, who, null);
    }

    public MvcTestResult post(String path, @Nullable HttpHeaders who, @Nullable Object body) {
        return call(HttpMethod.POST, path, who, body);
    }

    /**
     * @param who nobody if null
     * @param body sent as JSON
     */
    public MvcTestResult call(HttpMethod method, String path, @Nullable HttpHeaders who, @Nullable Object body) {
        var request = http.method(method).uri(path);
        if (who != null) {
            request = request.headers(who);
        }
        if (body != null) {
            request = request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body));
        }
        return request.exchange();
    }

    /** The body of an answer that must have this status. */
    public JsonNode body(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    /** The code of a problem that must have this status. */
    public String code(MvcTestResult result, int status) {
        return body(result, status).get("type").asString().replace("urn:stagein:problem:", "");
    }

    /** Makes this number of calls at once and gives their statuses in order. */
    public static List<Integer> atOnce(int times, IntFunction<MvcTestResult> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, times)
                    .mapToObj(n ->
                            threads.submit(() -> call.apply(n).getResponse().getStatus()))
                    .toList();
            List<Integer> answers = new ArrayList<>();
            for (var one : calls) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
