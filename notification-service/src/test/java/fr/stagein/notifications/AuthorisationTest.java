package fr.stagein.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.Role;
import fr.stagein.platform.access.AccessRule;
import fr.stagein.platform.access.AccessRules;
import fr.stagein.testing.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Without sign-in, without a role, with a stranger; who may call what with a role is tried by {@link AuthorisationTableTest}. */
@NotificationTest
class AuthorisationTest {

    @Autowired
    MockMvcTester http;

    @Autowired
    AccessRules access;

    @ParameterizedTest
    @EnumSource(names = {"STUDENT", "GUARDIAN"})
    void of_a_strangers_calendar_nobody_learns_that_it_is_there(Role role) {
        HttpHeaders who = Tokens.of(account(), "Sam", role.realmName());
        access.rules().stream()
                .filter(rule -> rule.pattern().equals("/api/calendar/students/{studentId}/link"))
                .forEach(rule -> assertThat(call(rule, who)).as(rule.toString()).isEqualTo(404));
    }

    @Test
    void an_account_without_role_has_an_inbox_and_no_more() {
        HttpHeaders who = Tokens.of(account(), "Sam");
        assertThat(http.get().uri("/api/inbox").headers(who)).hasStatusOk();
        for (AccessRule rule : access.rules()) {
            if (!rule.roles().isEmpty()) {
                assertThat(call(rule, who)).as(rule.toString()).isEqualTo(403);
            }
        }
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
