package fr.stagein.gateway.routes;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When a service is no longer asked: half of the last calls, ten at least, did not reach it. For three seconds. */
@Configuration
class CircuitBreakers {

    @Bean
    static Customizer<Resilience4JCircuitBreakerFactory> whenToOpen() {
        var settings = CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .waitDurationInOpenState(Duration.ofSeconds(3))
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(3)
                .ignoreException(ServiceFailures::isOfTheCaller)
                .recordException(ServiceFailures::isUnreachable)
                .build();
        return factory -> factory.configureDefault(service -> new Resilience4JConfigBuilder(service)
                .circuitBreakerConfig(settings)
                .build());
    }
}
