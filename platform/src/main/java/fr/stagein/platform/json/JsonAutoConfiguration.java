package fr.stagein.platform.json;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Adds our scalars to the mapper that Boot makes. */
@AutoConfiguration
public class JsonAutoConfiguration {

    @Bean
    ScalarModule scalarModule() {
        return new ScalarModule();
    }
}
