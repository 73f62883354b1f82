package fr.stagein.platform.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.server.PathContainer;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * How much a request may carry.
 *
 * @param maxBody for all that is not named below
 * @param largerBodies the few paths that take files; the gateway names them as well
 */
@ConfigurationProperties("stagein.http")
record BodyLimits(
        @DefaultValue("64KB") DataSize maxBody,
        @DefaultValue List<Larger> largerBodies) {

    BodyLimits {
        largerBodies = List.copyOf(largerBodies);
    }

    /** @param path a pattern such as {@code /api/schools/{id}/roster-imports} */
    record Larger(String path, DataSize maxBody) {
        boolean holdsFor(PathContainer asked) {
            return PathPatternParser.defaultInstance.parse(path).matches(asked);
        }
    }

    /** @return bytes */
    long of(String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return largerBodies.stream()
                .filter(larger -> larger.holdsFor(asked))
                .findFirst()
                .map(Larger::maxBody)
                .orElse(maxBody)
                .toBytes();
    }
}
