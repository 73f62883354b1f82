package fr.stagein.platform.problems;

import fr.stagein.http.HttpProblem;
import fr.stagein.http.ProblemPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is near: filters, security. */
public final class ProblemWriter {

    private final Problems problems;
    private final JsonMapper json;

    ProblemWriter(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status) throws IOException {
        Locale language = HttpProblem.language(request);
        ProblemDetail problem = problems.of(status, HttpProblem.code(status.value()), List.of(), List.of(), language);
        byte[] body = (ProblemPage.isWanted(request)
                        ? problems.page(problem, language)
                        : json.writeValueAsString(problem))
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType(HttpProblem.contentType(request).toString());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
