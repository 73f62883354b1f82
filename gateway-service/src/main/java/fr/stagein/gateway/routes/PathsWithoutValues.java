package fr.stagein.gateway.routes;

import io.micrometer.common.KeyValue;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerHttpObservationDocumentation.HighCardinalityKeyNames;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Traces tell which endpoint was asked, never with which values: some of them are keys that open something for ever. */
@Component
final class PathsWithoutValues extends DefaultServerRequestObservationConvention {

    @Override
    protected KeyValue httpUrl(ServerRequestObservationContext context) {
        String pattern = context.getPathPattern();
        return HighCardinalityKeyNames.HTTP_URL.withValue(pattern == null ? "none" : pattern);
    }
}
