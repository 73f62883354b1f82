package fr.stagein.gateway.routes;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import fr.stagein.gateway.problems.GatewayProblem;
import fr.stagein.gateway.signin.AccessTokens;
import fr.stagein.gateway.signin.KeycloakAway;
import fr.stagein.http.HttpProblem;
import fr.stagein.http.SlowBody;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.hc.core5.http.ProtocolException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The routes to the services. */
@Configuration
class Routes {

    private static final Logger log = LoggerFactory.getLogger(Routes.class);

    /** What a browser may not tell a service: who it is, where it comes from, its cookies. */
    private static final List<String> NOT_PASSED_ON = List.of(
            HttpHeaders.COOKIE,
            HttpHeaders.AUTHORIZATION,
            "X-XSRF-TOKEN",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-Forwarded-Prefix",
            "traceparent",
            "tracestate",
            "baggage");

    private final AccessTokens tokens;
    private final ObjectProvider<Tracer> tracer;
    private final ObjectProvider<Propagator> propagator;

    Routes(AccessTokens tokens, ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        this.tokens = tokens;
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /**
     * The library learns which headers to leave out when the context is refreshed, which is some milliseconds after the
     * server has begun to answer: a request in between failed. It is told before.
     */
    @Bean
    static SmartInitializingSingleton headersBeforeTheFirstRequest(
            ApplicationContext context, ProxyExchangeHandlerFunction proxy) {
        return () -> proxy.onApplicationEvent(new ContextRefreshedEvent(context));
    }

    @Bean
    RouterFunction<ServerResponse> school(Services services) {
        return to(
                "school",
                services.school(),
                path("/api/students/**")
                        .or(path("/api/schools/**"))
                        .or(path("/api/accounts/**"))
                        .or(path("/api/erasures/**"))
                        .or(path("/api/personal-data/school-service/**"))
                        .or(path("/api/operations/school-service/**")));
    }

    @Bean
    RouterFunction<ServerResponse> offer(Services services) {
        return to(
                "offer",
                services.offer(),
                path("/api/offers/**")
                        .or(path("/api/companies/**"))
                        .or(path("/api/trades/**"))
                        .or(path("/api/registry/**"))
                        .or(path("/api/discovery/**"))
                        .or(path("/api/reach/**"))
                        .or(path("/api/personal-data/offer-service/**"))
                        .or(path("/api/operations/offer-service/**")));
    }

    @Bean
    RouterFunction<ServerResponse> application(Services services) {
        return to(
                "application",
                services.application(),
                path("/api/applications/**")
                        .or(path("/api/agreements/**"))
                        .or(path("/api/internships/**"))
                        .or(path("/api/answers/**"))
                        .or(path("/api/found-places/**"))
                        .or(path("/api/conversations/**"))
                        .or(path("/api/placements/**"))
                        .or(path("/api/lifts/**"))
                        .or(path("/api/logbooks/**"))
                        .or(path("/api/feedback/**"))
                        .or(path("/api/rounds/**"))
                        .or(path("/api/rides/**"))
                        .or(path("/api/personal-data/application-service/**"))
                        .or(path("/api/operations/application-service/**")));
    }

    @Bean
    RouterFunction<ServerResponse> notification(Services services) {
        return to(
                "notification",
                services.notification(),
                path("/api/inbox/**")
                        .or(path("/api/notifications/**"))
                        .or(path("/api/calendar/**"))
                        .or(path("/api/personal-data/notification-service/**"))
                        .or(path("/api/operations/notification-service/**")));
    }

    private RouterFunction<ServerResponse> to(String service, URI address, RequestPredicate paths) {
        CircuitBreaker breaker = CircuitBreaker.of(
                service,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(10)
                        .waitDurationInOpenState(Duration.ofSeconds(3))
                        .automaticTransitionFromOpenToHalfOpenEnabled(true)
                        .permittedNumberOfCallsInHalfOpenState(3)
                        .build());
        return route(service)
                .route(paths, http())
                .filter((request, next) -> {
                    try {
                        return next.handle(request);
                    } catch (KeycloakAway away) {
                        return away(request, GatewayProblem.SIGN_IN_AWAY);
                    }
                })
                .before(uri(address))
                .before(this::asTheCaller)
                .filter((request, next) -> {
                    if (!breaker.tryAcquirePermission()) {
                        return away(request, GatewayProblem.SERVICE_DOWN);
                    }
                    long from = System.nanoTime();
                    try {
                        ServerResponse response = next.handle(request);
                        breaker.onSuccess(System.nanoTime() - from, TimeUnit.NANOSECONDS);
                        return response;
                    } catch (IOException | UncheckedIOException | ResourceAccessException unreachable) {
                        if (isOfTheCaller(unreachable)) {
                            breaker.releasePermission();
                            return unreadable(request, SlowBody.isIn(unreachable) ? 408 : 400);
                        }
                        breaker.onError(System.nanoTime() - from, TimeUnit.NANOSECONDS, unreachable);
                        // Without the address, whose query is the caller's own.
                        log.warn(
                                "{} does not answer: {}",
                                service,
                                NestedExceptionUtils.getMostSpecificCause(unreachable)
                                        .getClass()
                                        .getName());
                        return away(request, GatewayProblem.SERVICE_DOWN);
                    }
                })
                .build();
    }

    private ServerRequest asTheCaller(ServerRequest request) {
        return ServerRequest.from(request)
                .headers(headers -> {
                    NOT_PASSED_ON.forEach(headers::remove);
                    tokens.of(request.servletRequest()).ifPresent(headers::setBearerAuth);
                    Tracer traces = tracer.getIfAvailable();
                    Span span = traces == null ? null : traces.currentSpan();
                    if (span != null) {
                        propagator.ifAvailable(p ->
                                p.inject(span.context(), headers, (into, name, value) -> headers.set(name, value)));
                    }
                })
                .build();
    }

    /**
     * A body is read while it is passed on, and the client checks what it sends (OPTIONS with a body wants a type): such
     * failures say nothing about the service, which nobody may make look down.
     */
    private static boolean isOfTheCaller(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException
                    || cause instanceof ProtocolException
                    || cause instanceof SlowBody) {
                return true;
            }
        }
        return false;
    }

    private static ServerResponse unreadable(ServerRequest request, int status) {
        HttpServletRequest sent = request.servletRequest();
        return ServerResponse.status(status)
                .contentType(HttpProblem.contentType(sent))
                .body(HttpProblem.of(status, HttpProblem.language(sent)).body(sent));
    }

    private static ServerResponse away(ServerRequest request, GatewayProblem which) {
        return ServerResponse.status(which.status())
                .header(HttpHeaders.RETRY_AFTER, "5")
                .contentType(HttpProblem.contentType(request.servletRequest()))
                .body(which.body(request.servletRequest()));
    }
}
