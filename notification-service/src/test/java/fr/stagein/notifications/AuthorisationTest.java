package fr.stagein.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.platform.access.AccessRule;
import fr.stagein.platform.access.AccessRules;
import fr.stagein.platform.access.Role;
import fr.stagein.testing.Tokens;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every endpoint with every role, with none, and without sign-in. */
@NotificationTest
class AuthorisationTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    AccessRules access;

    static Stream<Role> roles() {
        return Stream.of(Role.values());
    }

    @ParameterizedTest
    @MethodSource("roles")
    void every_role_has_an_inbox_and_students_and_guardians_a_calendar(Role role) {
        allMay(
                Tokens.of(account(), "Sam", role.realmName()),
                role == Role.STUDENT || role == Role.GUARDIAN ? 404 : 403,
                role == Role.OPERATOR ? 200 : 403);
    }

    @Test
    void so_has_an_account_without_role() {
        allMay(Tokens.of(account(), "Sam"), 403, 403);
    }

    @Test
    void nobody_reads_without_signing_in() {
        for (AccessRule rule : access.rules()) {
            int expected =
                    switch (rule.method() + " " + rule.pattern()) {
                        // Opened as a link it leads to the page that asks.
                        case "GET /api/notifications/stop/{token}" -> 303;
                        // Stopping mails needs no account but a mail, a calendar its key: made-up ones open nothing.
                        case "POST /api/notifications/stop/{token}", "GET /api/calendar/feeds/{key}/stage-in.ics" ->
                            404;
                        case "GET /api/personal-data/notification-service/retention" -> 200;
                        default -> 401;
                    };
            assertThat(call(rule, new HttpHeaders())).as(rule.toString()).isEqualTo(expected);
        }
    }

    @Test
    void what_has_no_rule_is_denied() {
        assertThat(http.get().uri("/api/inbox/all").headers(Tokens.support(account())))
                .hasStatus(403);
        assertThat(http.get().uri("/actuator/deadletters").headers(Tokens.student(account())))
                .hasStatus(403);
    }

    /**
     * @param calendar what comes of asking for a stranger's
     * @param runs what comes of asking what the jobs that erase have done
     */
    private void allMay(HttpHeaders who, int calendar, int runs) {
        for (AccessRule rule : access.rules()) {
            int expected =
                    switch (rule.method() + " " + rule.pattern()) {
                        case "GET /api/inbox",
                                "GET /api/inbox/stream",
                                "GET /api/notifications/settings",
                                "GET /api/personal-data/notification-service",
                                "GET /api/personal-data/notification-service/retention" -> 200;
                        case "GET /api/personal-data/notification-service/retention/runs" -> runs;
                        case "PUT /api/notifications/settings" -> 400;
                        case "GET /api/notifications/stop/{token}" -> 303;
                        case "POST /api/inbox/read" -> 204;
                        case "GET /api/calendar/feeds/{key}/stage-in.ics", "POST /api/notifications/stop/{token}" ->
                            404;
                        case "GET /api/calendar/students/{studentId}/link",
                                "POST /api/calendar/students/{studentId}/link",
                                "DELETE /api/calendar/students/{studentId}/link" -> calendar;
                        // A note that is not there, for everybody alike.
                        case "POST /api/inbox/{id}/read" -> 404;
                        default -> throw new AssertionError("Not in the matrix: " + rule);
                    };
            assertThat(call(rule, who)).as(rule.toString()).isEqualTo(expected);
        }
    }

    private int call(AccessRule rule, HttpHeaders who) {
        return http.method(rule.method())
                .uri(rule.pattern().replaceAll("\\{\\w+}", UUID.randomUUID().toString()))
                .headers(who)
                .asyncExchange()
                .getResponse()
                .getStatus();
    }

    private static String account() {
        return UUID.randomUUID().toString();
    }
}
