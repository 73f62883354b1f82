package fr.stagein.platform.problems;

import io.micrometer.tracing.Tracer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Texts of the service's own bundle ({@code messages}) first, then the platform's, then those of every refusal. French unless asked otherwise. */
@AutoConfiguration(beforeName = "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration")
@Import(ProblemAdvice.class)
public class ProblemAutoConfiguration {

    @Bean
    MessageSource messageSource(Environment environment) {
        var source = new ResourceBundleMessageSource();
        String own = Binder.get(environment)
                .bind("spring.messages.basename", String.class)
                .orElse("messages");
        source.setBasenames(own, "platform-messages", "http-messages");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setDefaultLocale(Locale.FRENCH);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    @Bean
    Problems problems(MessageSource messages, ObjectProvider<Tracer> tracer) {
        return new Problems(messages, tracer);
    }

    @Bean
    ProblemWriter problemWriter(Problems problems, JsonMapper json) {
        return new ProblemWriter(problems, json);
    }
}
