package fr.stagein.platform.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Stops the service at start if an endpoint has no rule, or a rule has no endpoint. */
final class EndpointsHaveRules implements SmartInitializingSingleton {

    private final AccessRules access;
    private final RequestMappingHandlerMapping mapping;

    EndpointsHaveRules(AccessRules access, RequestMappingHandlerMapping mapping) {
        this.access = access;
        this.mapping = mapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> ruled = access.rules().stream()
                .map(rule -> rule.method() + " " + rule.pattern())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> served = new TreeSet<>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method.name() + " " + pattern))));
        List<String> unlike = new ArrayList<>();
        served.stream().filter(one -> !ruled.contains(one)).forEach(one -> unlike.add("no rule for " + one));
        ruled.stream().filter(one -> !served.contains(one)).forEach(one -> unlike.add("no endpoint for " + one));
        if (!unlike.isEmpty()) {
            throw new IllegalStateException("Access rules and endpoints differ: " + String.join("; ", unlike));
        }
    }
}
