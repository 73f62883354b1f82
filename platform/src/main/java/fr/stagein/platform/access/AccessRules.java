package fr.stagein.platform.access;

import java.util.List;

/**
 * A service's whole table of who may call what, one bean a service. What is not in it is denied; an endpoint without
 * its rule, or a rule without its endpoint, stops the service at start.
 */
public record AccessRules(List<AccessRule> rules) {

    public AccessRules {
        rules = List.copyOf(rules);
    }

    public static AccessRules of(AccessRule... rules) {
        return new AccessRules(List.of(rules));
    }
}
