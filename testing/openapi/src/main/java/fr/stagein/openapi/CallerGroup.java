package fr.stagein.openapi;

import static fr.stagein.platform.access.AccessRule.Audience.ANYONE;
import static fr.stagein.platform.access.AccessRule.Audience.SIGNED_IN;

import fr.stagein.platform.access.AccessRule;
import fr.stagein.platform.access.Role;
import java.util.regex.Pattern;

/** Who calls an endpoint: the groups of the page {@code /docs}, in its order. */
enum CallerGroup {
    PUPIL("pupil", "A signed-in pupil or student."),
    GUARDIAN("guardian", "A signed-in legal guardian."),
    COMPANY("company", "A signed-in member of a company."),
    SCHOOL("school", "Signed-in staff of a school: teachers and heads."),
    OPERATOR("operator", "The signed-in operator of the territory, and its support."),
    BY_LINK("by link", "Whoever holds the secret link of a mail, of a calendar or of a paper, signed in or not."),
    EVERYBODY("everybody", "Whoever asks; an endpoint with the answer 401 asks for a session, of any role.");

    /** A secret in the path, or a path that says so; the other secrets stand in the bodies of these paths. */
    private static final Pattern SECRET =
            Pattern.compile("/by-link/|/api/answers/|/verify/|/feeds/\\{key}|/stop/\\{token}");

    final String tag;
    final String description;

    CallerGroup(String tag, String description) {
        this.tag = tag;
        this.description = description;
    }

    boolean calls(AccessRule rule) {
        boolean secret =
                rule.audience() == ANYONE && SECRET.matcher(rule.pattern()).find();
        return switch (this) {
            case BY_LINK -> secret;
            case EVERYBODY -> rule.audience() == SIGNED_IN || (rule.audience() == ANYONE && !secret);
            case PUPIL -> rule.roles().contains(Role.STUDENT);
            case GUARDIAN -> rule.roles().contains(Role.GUARDIAN);
            case COMPANY -> rule.roles().contains(Role.COMPANY);
            case SCHOOL -> rule.roles().contains(Role.TEACHER) || rule.roles().contains(Role.PRINCIPAL);
            case OPERATOR ->
                rule.roles().contains(Role.OPERATOR) || rule.roles().contains(Role.SUPPORT);
        };
    }
}
