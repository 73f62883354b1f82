package fr.stagein.platform.json;

import com.fasterxml.jackson.annotation.Nulls;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Adds our scalars to the mapper that Boot makes, and is strict with what clients send. */
@AutoConfiguration
public class JsonAutoConfiguration {

    @Bean
    ScalarModule scalarModule() {
        return new ScalarModule();
    }

    /**
     * A null within a list is refused with its place, so that no controller meets one. What others answer us, and events,
     * are read by the mapper as it is.
     */
    @Bean
    WebMvcConfigurer noNullWithinAList(JsonMapper json) {
        JsonMapper strict = json.rebuild()
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .build();
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
            }
        };
    }
}
