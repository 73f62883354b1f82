package fr.stagein.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a request meets before it meets a service's own code. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class HttpTest {

    @Autowired
    MockMvcTester http;

    @Test
    void who_is_not_signed_in_is_told_so() {
        assertThat(http.get().uri("/api/things"))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void another_role_may_not() {
        assertThat(http.post()
                        .uri("/api/things")
                        .headers(Tokens.student("s"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"x\",\"seats\":1}"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void a_token_for_another_service_is_no_token_here() {
        assertThat(http.get().uri("/actuator/deadletters").headers(Tokens.support("s")))
                .hasStatus(HttpStatus.OK);
        assertThat(http.get().uri("/actuator/deadletters").headers(Tokens.forAnother("s", "support")))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void what_no_rule_names_is_closed_to_everyone() {
        assertThat(http.get().uri("/api/elsewhere").headers(Tokens.operator("o")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.get().uri("/actuator/env").headers(Tokens.support("s"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void parked_events_are_for_support_alone() {
        assertThat(http.get().uri("/actuator/deadletters").headers(Tokens.operator("o")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(http.get().uri("/actuator/deadletters").headers(Tokens.support("s")))
                .hasStatusOk();
    }

    @Test
    void who_finds_no_connection_is_asked_to_come_back_in_a_moment(@Autowired DataSource pool) throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            while (true) {
                taken.add(CompletableFuture.supplyAsync(
                                () -> connection(pool),
                                task -> Thread.ofVirtual().start(task))
                        .join());
            }
        } catch (CompletionException allTaken) {
            assertThat(allTaken).hasRootCauseInstanceOf(SQLTransientConnectionException.class);
            assertThat(http.post()
                            .uri("/api/things")
                            .headers(Tokens.company("c"))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"name\":\"x\",\"seats\":1}"))
                    .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                    .hasHeader("Retry-After", "5")
                    .bodyText()
                    .contains("urn:stagein:problem:busy");
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    @Test
    void each_wrong_field_is_named_in_the_callers_language() {
        for (String language : new String[] {"fr", "en"}) {
            assertThat(http.post()
                            .uri("/api/things")
                            .headers(Tokens.company("c"))
                            .header("Accept-Language", language)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"name\":\" \",\"seats\":31}"))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyJson()
                    .extractingPath("$.errors[*].field")
                    .asArray()
                    .containsExactlyInAnyOrder("name", "seats");
        }
    }

    @Test
    void a_null_within_a_list_is_refused_with_its_place() {
        assertThat(http.post()
                        .uri("/api/things")
                        .headers(Tokens.company("c"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"x\",\"seats\":1,\"words\":[\"a\",null]}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("words[1]");
    }

    @Test
    void a_body_that_is_no_json_gets_words_and_no_stack_trace() {
        assertThat(http.post()
                        .uri("/api/things")
                        .headers(Tokens.company("c"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("title")
                .doesNotContain("Exception")
                .doesNotContain("jackson");
    }

    @Test
    void what_nobody_foresaw_is_logged_without_what_was_asked(CapturedOutput log) {
        assertThat(http.post()
                        .uri("/api/things")
                        .headers(Tokens.company("c"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"nobody foresees Zélie Lagarde\",\"seats\":1}"))
                .hasStatus(HttpStatus.INTERNAL_SERVER_ERROR)
                .bodyText()
                .contains("urn:stagein:problem:unexpected")
                .doesNotContain("Lagarde");

        assertThat(log.getAll())
                .contains("nobody foresaw: java.lang.IllegalStateException")
                .contains("caused by java.lang.ArithmeticException")
                .contains("at fr.stagein.platform.TrialService$Things.make(TrialService.java:")
                .doesNotContain("Lagarde");
    }

    @Test
    void a_body_beyond_the_limit_is_refused() {
        assertThat(http.post()
                        .uri("/api/things")
                        .headers(Tokens.company("c"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"" + "x".repeat(100_000) + "\",\"seats\":1}"))
                .hasStatus(HttpStatus.CONTENT_TOO_LARGE);
    }

    /** Of a thread of its own. */
    private static Connection connection(DataSource pool) {
        try {
            return pool.getConnection();
        } catch (SQLException none) {
            throw new IllegalStateException(none);
        }
    }
}
