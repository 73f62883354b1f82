package fr.stagein.openapi;

import fr.stagein.platform.access.AccessRules;
import fr.stagein.platform.access.Caller;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.providers.SpringDocJavadocProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** In every test that starts a whole service; never in a service that runs: docs/decisions/0033. */
@AutoConfiguration(beforeName = "org.springdoc.core.configuration.SpringDocJavadocConfiguration")
@ConditionalOnWebApplication
@ConditionalOnBean(AccessRules.class)
@PropertySource("classpath:openapi.properties")
public class OpenApiAutoConfiguration {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    OpenAPI openApi(@Value("${spring.application.name}") String service) {
        return new OpenAPI()
                .info(new Info().title("Stage-IN " + service).version("v1"))
                // Readers call through the gateway, where they read this; a service's own address is nobody's business.
                .servers(List.of(new Server().url("/")));
    }

    @Bean
    SchemaHabits schemaHabits() {
        return new SchemaHabits();
    }

    @Bean
    SpringDocJavadocProvider javadoc() {
        return new MarkdownJavadoc();
    }

    @Bean
    Endpoints endpoints(RequestMappingHandlerMapping requestMappingHandlerMapping, AccessRules access) {
        return new Endpoints(requestMappingHandlerMapping, access);
    }

    @Bean
    DescribedEndpoints describedEndpoints(
            Endpoints endpoints, SpringDocJavadocProvider javadoc, MessageSource messages) {
        return new DescribedEndpoints(endpoints, javadoc, messages);
    }

    @Bean
    ApiDescription apiDescription(
            OpenApiWebMvcResource resource, Endpoints endpoints, @Value("${spring.application.name}") String service) {
        return new ApiDescription(resource, endpoints, service);
    }
}
