package fr.stagein.gateway.routes;

import io.micrometer.common.KeyValue;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerHttpObservationDocumentation.HighCardinalityKeyNames;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Traces have the pattern of a path and no values from it: some values are keys that stay valid for ever. */
@Component
final class PathsWithoutValues extends DefaultServerRequestObservationConvention {

    @Override
    protected KeyValue httpUrl(ServerRequestObservationContext context) {
        String pattern = context.getPathPattern();
        return HighCardinalityKeyNames.HTTP_URL.withValue(pattern == null ? "none" : pattern);
    }
}
