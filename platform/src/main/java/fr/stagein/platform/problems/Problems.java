package fr.stagein.platform.problems;

import fr.stagein.events.Week;
import fr.stagein.events.Weeks;
import fr.stagein.http.ProblemPage;
import fr.stagein.territory.WrittenDates;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Makes problem details: stable type, texts in the caller's language, the trace's id to quote to support. */
final class Problems {

    private final MessageSource messages;
    private final ObjectProvider<Tracer> tracer;

    Problems(MessageSource messages, ObjectProvider<Tracer> tracer) {
        this.messages = messages;
        this.tracer = tracer;
    }

    ProblemDetail of(HttpStatusCode status, String code, List<Object> arguments, List<FieldError> errors, Locale in) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:stagein:problem:" + code));
        problem.setTitle(text("problem." + code + ".title", in));
        problem.setDetail(text("problem." + code + ".detail", in, arguments.toArray()));
        problem.setProperty("errors", errors);
        Tracer traces = tracer.getIfAvailable();
        Span span = traces == null ? null : traces.currentSpan();
        if (span != null) {
            problem.setProperty("correlationId", span.context().traceId());
        }
        return problem;
    }

    /** The same as an HTML page, for a browser. */
    String page(ProblemDetail problem, Locale in) {
        return ProblemPage.of(String.valueOf(problem.getTitle()), String.valueOf(problem.getDetail()), in);
    }

    String text(String key, Locale in, Object... arguments) {
        return messages.getMessage(
                key,
                Arrays.stream(arguments).map(argument -> written(argument, in)).toArray(),
                in);
    }

    /** Weeks as people write them: "du 1er au 5 février 2027". */
    private static Object written(Object argument, Locale in) {
        return switch (argument) {
            case Week week -> written(new Weeks(week, week), in);
            case Weeks weeks -> WrittenDates.days(weeks.firstDay(), weeks.lastDay(), in);
            default -> argument;
        };
    }

    String textOr(String key, String otherKey, Locale in) {
        String other = messages.getMessage(otherKey, null, in);
        String found = messages.getMessage(key, null, other, in);
        return found == null ? other : found;
    }
}
