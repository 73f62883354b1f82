package fr.stagein.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a request is refused, in the language of whoever sent it.
 *
 * @param code kebab-case, stable: {@code urn:stagein:problem:<code>}
 */
public record HttpProblem(int status, String code, String title, String detail, Locale language) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What Tomcat or Spring refused before any of our own code saw it; texts are in {@code http-messages}. */
    public static HttpProblem of(int status, Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "http-messages", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        String code = code(status);
        return new HttpProblem(
                status,
                code,
                text(texts, "problem." + code + ".title"),
                text(texts, "problem." + code + ".detail"),
                language);
    }

    /** The code of a refusal of which no more is known than its status. */
    public static String code(int status) {
        return switch (status) {
            case 401 -> "sign-in-needed";
            case 403 -> "not-allowed";
            case 404, 410 -> "not-found";
            case 405 -> "method-not-allowed";
            case 408 -> "too-slow";
            case 413, 414, 431 -> "too-large";
            case 503 -> "busy";
            default -> status >= 500 ? "unexpected" : "unreadable";
        };
    }

    /** English for who asks for it first, French for all others. */
    public static Locale language(HttpServletRequest request) {
        // Without the header the request's locale is the server's own.
        boolean asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
        return asked && request.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
    }

    /** What {@link #body} is for this request: a page where a person navigates, a problem detail otherwise. */
    public static MediaType contentType(HttpServletRequest request) {
        return ProblemPage.isWanted(request) ? ProblemPage.TYPE : MediaType.APPLICATION_PROBLEM_JSON;
    }

    public String body(HttpServletRequest request) {
        return ProblemPage.isWanted(request) ? ProblemPage.of(title, detail, language) : json();
    }

    private String json() {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:stagein:problem:" + code);
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("errors", List.of());
        return JSON.writeValueAsString(problem);
    }

    /** As Spring's message source reads the same file: a quotation mark is written twice. */
    private static String text(ResourceBundle texts, String key) {
        return texts.getString(key).replace("''", "'");
    }
}
