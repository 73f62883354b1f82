package fr.stagein.platform.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is near: filters, security. */
public final class ProblemWriter {

    private final Problems problems;
    private final JsonMapper json;

    ProblemWriter(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /** @param status one of 401, 403, 413: its text is {@code problem.<status>} */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        String code =
                switch (status) {
                    case UNAUTHORIZED -> "sign-in-needed";
                    case FORBIDDEN -> "not-allowed";
                    case CONTENT_TOO_LARGE -> "too-large";
                    default -> "unexpected";
                };
        Locale language = request.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        byte[] body = json.writeValueAsString(problems.of(status, code, List.of(), List.of(), language))
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
