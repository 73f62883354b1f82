package fr.stagein.openapi;

import fr.stagein.platform.access.AccessRule;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * One way to call a service.
 *
 * @param path such as {@code /api/offers/{id}}
 */
record Endpoint(HttpMethod method, String path, HandlerMethod handler, AccessRule access) {

    /** The groups of the page {@code /docs} that it stands in, one or more. */
    List<CallerGroup> callers() {
        return Arrays.stream(CallerGroup.values())
                .filter(group -> group.calls(access))
                .toList();
    }

    boolean isOpenToAnybody() {
        return access.audience() == AccessRule.Audience.ANYONE;
    }

    boolean isForRoles() {
        return access.audience() == AccessRule.Audience.ROLES;
    }

    /** Where a developer finds it: {@code InboxController.markRead (fr.stagein.notifications.inbox)}. */
    String where() {
        Class<?> controller = handler.getBeanType();
        return "%s.%s (%s)"
                .formatted(controller.getSimpleName(), handler.getMethod().getName(), controller.getPackageName());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
