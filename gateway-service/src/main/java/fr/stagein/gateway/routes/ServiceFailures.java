package fr.stagein.gateway.routes;

import fr.stagein.gateway.problems.GatewayProblem;
import fr.stagein.http.HttpProblem;
import fr.stagein.http.SlowBody;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.hc.core5.http.ProtocolException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers where a service could not be asked: it is down, its circuit breaker is open, or the request broke off. */
final class ServiceFailures implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger log = LoggerFactory.getLogger(ServiceFailures.class);

    private final String service;

    ServiceFailures(String service) {
        this.service = service;
    }

    /** The library's filter, which is called here, wraps what went wrong in an exception with a status. */
    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> breaker) throws Exception {
        try {
            return breaker.handle(request);
        } catch (ResponseStatusException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof CallNotPermittedException) {
                return away(request, GatewayProblem.SERVICE_DOWN);
            }
            if (isOfTheCaller(cause)) {
                return unreadable(request, SlowBody.isIn(failed) ? 408 : 400);
            }
            if (isUnreachable(cause)) {
                // Without the address, whose query is the caller's own.
                log.warn(
                        "{} does not answer: {}",
                        service,
                        NestedExceptionUtils.getMostSpecificCause(failed)
                                .getClass()
                                .getName());
                return away(request, GatewayProblem.SERVICE_DOWN);
            }
            // A fault of ours, told as every other.
            throw cause instanceof RuntimeException fault ? fault : failed;
        }
    }

    /** An {@link IOException} reaches the breaker inside a bare {@link RuntimeException}. */
    static boolean isUnreachable(@Nullable Throwable failure) {
        return failure instanceof ResourceAccessException
                || failure instanceof UncheckedIOException
                || (failure != null && failure.getCause() instanceof IOException);
    }

    /**
     * A body is read while it is passed on, and the client checks what it sends (OPTIONS with a body wants a type): such
     * failures say nothing about the service, which nobody may make look down.
     */
    static boolean isOfTheCaller(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException
                    || cause instanceof ProtocolException
                    || cause instanceof SlowBody) {
                return true;
            }
        }
        return false;
    }

    static ServerResponse away(ServerRequest request, GatewayProblem which) {
        return ServerResponse.status(which.status())
                .header(HttpHeaders.RETRY_AFTER, "5")
                .contentType(HttpProblem.contentType(request.servletRequest()))
                .body(which.body(request.servletRequest()));
    }

    private static ServerResponse unreadable(ServerRequest request, int status) {
        HttpServletRequest sent = request.servletRequest();
        return ServerResponse.status(status)
                .contentType(HttpProblem.contentType(sent))
                .body(HttpProblem.of(status, HttpProblem.language(sent)).body(sent));
    }
}
