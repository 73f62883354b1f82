package fr.stagein.platform.territory;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param folder the territory's pack
 * @param id overrides the id in the pack: topics and event sources carry it
 */
@ConfigurationProperties("stagein.territory")
record TerritoryProperties(Path folder, @Nullable String id) {}
