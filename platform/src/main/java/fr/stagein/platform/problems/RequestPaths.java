package fr.stagein.platform.problems;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Paths of values as the request writes them: what stands beside its siblings in JSON has no name of its own there. */
final class RequestPaths {

    private RequestPaths() {}

    /**
     * @param body the request's body
     * @param path as validation names it, such as {@code filters.trades[0]}
     */
    static String written(@Nullable Object body, String path) {
        List<String> written = new ArrayList<>();
        Class<?> type = body == null ? null : body.getClass();
        for (String step : path.split("\\.", -1)) {
            RecordComponent component = component(type, step);
            if (component == null || !component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                written.add(step);
            }
            type = component == null ? null : component.getType();
        }
        return String.join(".", written);
    }

    /** Null for an element of a list, too: what is unwrapped lies above it. */
    private static @Nullable RecordComponent component(@Nullable Class<?> type, String step) {
        return type == null || !type.isRecord()
                ? null
                : Stream.of(type.getRecordComponents())
                        .filter(one -> one.getName().equals(step))
                        .findFirst()
                        .orElse(null);
    }
}
