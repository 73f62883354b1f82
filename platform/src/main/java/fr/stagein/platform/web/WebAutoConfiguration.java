package fr.stagein.platform.web;

import fr.stagein.platform.access.Caller;
import fr.stagein.platform.problems.ProblemWriter;
import io.micrometer.tracing.Tracer;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.http.server.observation.ServerRequestObservationConvention;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The frame around every controller. */
@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration")
@EnableConfigurationProperties(BodyLimits.class)
public class WebAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

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

    @Bean
    OpenApi openApiHabits() {
        return new OpenApi();
    }

    /** Every endpoint may refuse, and refuses in one way. */
    @Bean
    GlobalOpenApiCustomizer refusals() {
        Schema<?> field = new ObjectSchema();
        field.setProperties(Map.of("field", new StringSchema(), "message", new StringSchema()));
        field.setRequired(List.of("field", "message"));
        Schema<?> problem = new ObjectSchema();
        problem.setProperties(Map.of(
                "type", new StringSchema().description("urn:stagein:problem:<code>"),
                "title", new StringSchema(),
                "status", new IntegerSchema(),
                "detail", new StringSchema(),
                "errors", new ArraySchema().items(field),
                "correlationId", new StringSchema()));
        problem.setRequired(List.of("type", "title", "status"));
        var refused = new ApiResponse()
                .description("Refused, with the reason in the caller's language")
                .content(new Content()
                        .addMediaType(
                                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new io.swagger.v3.oas.models.media.MediaType()
                                        .schema(new Schema<>().$ref("ProblemDetail"))));
        return api -> {
            api.getComponents().addSchemas("ProblemDetail", problem);
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().addApiResponse(ApiResponses.DEFAULT, refused));
        };
    }

    @Bean
    OpenAPI openApi(@Value("${spring.application.name}") String service) {
        return new OpenAPI()
                .info(new Info().title("Stage-IN " + service).version("v1"))
                // Readers call through the gateway, where they read this; a service's own address is nobody's business.
                .servers(List.of(new Server().url("/")));
    }
}
