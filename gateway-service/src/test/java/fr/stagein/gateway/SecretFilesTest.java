package fr.stagein.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SecretFilesTest {

    @Test
    void a_file_is_the_property_of_its_name(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("spring.datasource.password"), "as a file\n");
        Files.writeString(folder.resolve("stagein.public-url"), "over our own file");

        StandardEnvironment environment = environment(folder);

        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("as a file");
        assertThat(environment.getProperty("stagein.public-url")).isEqualTo("over our own file");
    }

    @Test
    void without_the_folder_everything_else_is_read(@TempDir Path folder) {
        assertThat(environment(folder.resolve("none")).getProperty("server.shutdown"))
                .isEqualTo("graceful");
    }

    private static StandardEnvironment environment(Path folder) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("stagein.secrets-folder", folder + "/")));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }
}
