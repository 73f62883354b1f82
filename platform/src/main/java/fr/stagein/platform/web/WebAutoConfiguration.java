package fr.stagein.platform.web;

import fr.stagein.platform.problems.ProblemWriter;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.server.observation.ServerRequestObservationConvention;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** What every controller has around it: clock, language, correlation id, body limit. */
@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
@EnableConfigurationProperties(BodyLimits.class)
public class WebAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.FRENCH, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.FRENCH);
        return resolver;
    }

    @Bean
    FilterRegistrationBean<CorrelationId> correlationId(ObjectProvider<Tracer> tracer) {
        var filter = new FilterRegistrationBean<>(new CorrelationId(tracer));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(BodyLimits limits, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(new BodyLimit(limits, problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }

    @Bean
    @ConditionalOnMissingBean(ServerRequestObservationConvention.class)
    PathsWithoutValues pathsWithoutValues() {
        return new PathsWithoutValues();
    }
}
