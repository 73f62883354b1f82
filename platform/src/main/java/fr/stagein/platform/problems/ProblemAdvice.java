package fr.stagein.platform.problems;

import fr.stagein.http.HttpProblem;
import fr.stagein.http.ProblemPage;
import fr.stagein.http.SlowBody;
import fr.stagein.platform.queue.Causes;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Turns every exception of a controller into a problem detail. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final String RETRY_AFTER_SECONDS = "5";
    /** SQLSTATE {@code character_not_in_repertoire}. */
    private static final String NO_TEXT = "22021";

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> on(Rejection rejection) {
        Locale in = LocaleContextHolder.getLocale();
        List<FieldError> errors = rejection.fields().stream()
                .map(field -> new FieldError(
                        field,
                        problems.text(
                                "problem." + rejection.code() + ".detail",
                                in,
                                rejection.arguments().toArray())))
                .toList();
        return answer(rejection.status(), rejection.code(), rejection.arguments(), errors);
    }

    @ExceptionHandler
    ResponseEntity<Object> on(ConcurrencyFailureException changedMeanwhile) {
        return answer(HttpStatus.CONFLICT, "changed-meanwhile", List.of(), List.of());
    }

    /** No database connection: too many requests at once, or Postgres is down. */
    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<Object> busy(Exception noConnection) {
        log.warn("A request found no connection: {}", Causes.of(noConnection));
        ResponseEntity<Object> answer = answer(HttpStatus.SERVICE_UNAVAILABLE, "busy", List.of(), List.of());
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(answer.getBody());
    }

    /** Text with U+0000, which Postgres cannot store, is answered as unreadable. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> on(DataIntegrityViolationException refused) {
        return refused.getRootCause() instanceof SQLException cause && NO_TEXT.equals(cause.getSQLState())
                ? answer(HttpStatus.BAD_REQUEST, "unreadable", List.of(), List.of())
                : on((Exception) refused);
    }

    /**
     * Thrown inside a controller, since Spring's firewall checks parameter names and header values only when they are
     * read.
     */
    @ExceptionHandler
    ResponseEntity<Object> on(RequestRejectedException refused) {
        return answer(HttpStatus.BAD_REQUEST, "unreadable", List.of(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> on(ConstraintViolationException invalid) {
        return answer(
                HttpStatus.BAD_REQUEST,
                "invalid",
                List.of(),
                invalid.getConstraintViolations().stream()
                        .map(v -> new FieldError(lastOf(v), v.getMessage()))
                        .toList());
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> on(Exception unforeseen) {
        if (DisconnectedClientHelper.isClientDisconnectedException(unforeseen)) {
            log.debug("Who asked has gone before the answer", unforeseen);
            return null;
        }
        if (SlowBody.isIn(unforeseen)) {
            return tooSlow();
        }
        // Without the message, which may quote personal data. The log line and the answer both carry the trace's id.
        log.error("A request failed in a way nobody foresaw: {}", Causes.stackOf(unforeseen));
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", List.of(), List.of());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = invalid.getBindingResult().getAllErrors().stream()
                .map(error -> new FieldError(
                        error instanceof org.springframework.validation.FieldError field
                                ? field.getField()
                                : error.getObjectName(),
                        textOf(error)))
                .toList();
        return answer(HttpStatus.BAD_REQUEST, "invalid", List.of(), errors);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldError> errors = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new FieldError(
                                error instanceof org.springframework.validation.FieldError field
                                        ? field.getField()
                                        : String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                String.valueOf(error.getDefaultMessage()))))
                .toList();
        return answer(HttpStatus.BAD_REQUEST, "invalid", List.of(), errors);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (SlowBody.isIn(unreadable)) {
            return tooSlow();
        }
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof ContentTooLarge) {
                return answer(HttpStatus.CONTENT_TOO_LARGE, "too-large", List.of(), List.of());
            }
        }
        List<FieldError> errors = unreadable.getCause() instanceof JacksonException json
                        && !json.getPath().isEmpty()
                ? List.of(new FieldError(pathOf(json), invalidText(json)))
                : List.of();
        return answer(HttpStatus.BAD_REQUEST, errors.isEmpty() ? "unreadable" : "invalid", List.of(), errors);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        // A malformed id in a path names nothing: 404.
        return answer(HttpStatus.NOT_FOUND, "not-found", List.of(), List.of());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            log.error("A request could not be answered: {}", Causes.stackOf(failure));
        }
        ResponseEntity<Object> answer = answer(status, HttpProblem.code(status.value()), List.of(), List.of());
        HttpHeaders all = new HttpHeaders(headers);
        all.setContentType(answer.getHeaders().getContentType());
        return ResponseEntity.status(status).headers(all).body(answer.getBody());
    }

    private ResponseEntity<Object> tooSlow() {
        return answer(HttpStatus.REQUEST_TIMEOUT, "too-slow", List.of(), List.of());
    }

    private ResponseEntity<Object> answer(
            HttpStatusCode status, String code, List<Object> arguments, List<FieldError> errors) {
        Locale in = LocaleContextHolder.getLocale();
        ProblemDetail problem = problems.of(status, code, arguments, errors, in);
        boolean page = RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes web
                && ProblemPage.isWanted(web.getRequest());
        return page
                ? ResponseEntity.status(status).contentType(ProblemPage.TYPE).body(problems.page(problem, in))
                : ResponseEntity.status(status)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem);
    }

    private String textOf(ObjectError error) {
        String text = error.getDefaultMessage();
        return text == null ? problems.text("invalid", LocaleContextHolder.getLocale()) : text;
    }

    private String invalidText(JacksonException json) {
        Class<?> target =
                switch (json) {
                    case ValueInstantiationException value -> value.getType().getRawClass();
                    case MismatchedInputException input -> input.getTargetType();
                    default -> null;
                };
        Locale in = LocaleContextHolder.getLocale();
        return target == null
                ? problems.text("invalid", in)
                : problems.textOr("invalid." + target.getSimpleName(), "invalid", in);
    }

    private static String pathOf(JacksonException json) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String lastOf(ConstraintViolation<?> violation) {
        return Stream.of(violation.getPropertyPath().toString().split("\\."))
                .reduce((first, second) -> second)
                .orElse("");
    }
}
