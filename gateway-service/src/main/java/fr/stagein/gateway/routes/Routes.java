package fr.stagein.gateway.routes;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.filter.CircuitBreakerFilterFunctions.circuitBreaker;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import fr.stagein.gateway.problems.GatewayProblem;
import fr.stagein.gateway.signin.AccessTokens;
import fr.stagein.gateway.signin.KeycloakAway;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The routes to the services. */
@Configuration
class Routes {

    /** Headers of the browser that are not passed on: the gateway sets them itself, or services must not see them. */
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
     * The library reads which headers to leave out on {@link ContextRefreshedEvent}, some milliseconds after the server has
     * begun to answer; a request in between failed. So it gets the event before.
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
        return route(service)
                .route(paths, http())
                .filter((request, next) -> {
                    try {
                        return next.handle(request);
                    } catch (KeycloakAway away) {
                        return ServiceFailures.away(request, GatewayProblem.SIGN_IN_AWAY);
                    }
                })
                .before(uri(address))
                .before(this::asTheCaller)
                .filter(new ServiceFailures(service))
                .filter(circuitBreaker(service))
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
}
