package fr.stagein.platform.web;

import io.micrometer.common.KeyValue;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerHttpObservationDocumentation.HighCardinalityKeyNames;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** Keeps the values of path variables out of traces, since some of them are secrets that stay valid. */
final class PathsWithoutValues extends DefaultServerRequestObservationConvention {

    @Override
    protected KeyValue httpUrl(ServerRequestObservationContext context) {
        String pattern = context.getPathPattern();
        return HighCardinalityKeyNames.HTTP_URL.withValue(pattern == null ? "none" : pattern);
    }
}
