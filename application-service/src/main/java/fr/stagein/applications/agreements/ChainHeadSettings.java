package fr.stagein.applications.agreements;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param folder where the heads of all chains are written as well; absent or empty where they are not */
@ConfigurationProperties("stagein.agreements.chain-heads")
record ChainHeadSettings(@Nullable String folder) {

    Optional<Path> path() {
        return folder == null || folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
    }
}
