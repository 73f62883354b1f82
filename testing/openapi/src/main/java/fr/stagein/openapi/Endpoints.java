package fr.stagein.openapi;

import fr.stagein.platform.access.AccessRule;
import fr.stagein.platform.access.AccessRules;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint under {@code /api/} of the service under test, with its access rule. */
final class Endpoints {

    private final RequestMappingHandlerMapping mapping;
    private final Map<String, AccessRule> rules;

    Endpoints(RequestMappingHandlerMapping mapping, AccessRules access) {
        this.mapping = mapping;
        this.rules = access.rules().stream()
                .collect(Collectors.toMap(rule -> rule.method() + " " + rule.pattern(), Function.identity()));
    }

    /** By path, then method. The service does not start while one of them has no rule. */
    List<Endpoint> all() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(one -> one.getKey().getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .flatMap(path -> one.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Endpoint(
                                        HttpMethod.valueOf(method.name()),
                                        path,
                                        one.getValue(),
                                        Objects.requireNonNull(
                                                rules.get(method.name() + " " + path), "no access rule for " + path)))))
                .sorted(Comparator.comparing(Endpoint::path)
                        .thenComparing(endpoint -> endpoint.method().name()))
                .toList();
    }
}
