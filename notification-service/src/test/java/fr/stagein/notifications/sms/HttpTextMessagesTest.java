package fr.stagein.notifications.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Text messages as a service that sends them is handed them, over HTTP. */
class HttpTextMessagesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NUMBER = "+33612345678";

    private final List<String> tokens = Collections.synchronizedList(new ArrayList<>());
    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private volatile int answer = 201;

    @TempDir
    Path secrets;

    private HttpServer service;
    private Path token;

    @BeforeEach
    void a_service_that_sends_them() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/messages", exchange -> {
            tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        service.start();
        token = Files.writeString(secrets.resolve("token"), "first\n");
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void a_message_is_posted_with_the_token_that_the_file_has_then() throws Exception {
        UUID id = UUID.randomUUID();
        messages(url()).send(id, NUMBER, "Votre code : « 123456 ».");
        Files.writeString(token, "second");
        messages(url()).send(id, NUMBER, "Encore.");
        assertThat(tokens).containsExactly("Bearer first", "Bearer second");
        JsonNode first = JSON.readTree(bodies.getFirst());
        assertThat(first.get("id").asString()).as("the same each time").isEqualTo(id.toString());
        assertThat(first.get("to").asString()).isEqualTo(NUMBER);
        assertThat(first.get("text").asString()).isEqualTo("Votre code : « 123456 ».");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 422})
    void a_number_that_takes_none_is_told_from_a_service_that_is_away(int status) {
        answer = status;
        assertThatThrownBy(() -> messages(url()).send(UUID.randomUUID(), NUMBER, "Bonjour"))
                .isInstanceOf(TextMessages.NumberRefused.class)
                .hasMessageNotContaining(NUMBER);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 403, 429, 500, 503})
    void what_may_be_mended_is_tried_again(int status) {
        answer = status;
        assertThatThrownBy(() -> messages(url()).send(UUID.randomUUID(), NUMBER, "Bonjour"))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void nobody_there_and_a_token_that_is_missing_are_tried_again() throws Exception {
        TextMessages messages = messages(url());
        Files.delete(token);
        assertThatThrownBy(() -> messages.send(UUID.randomUUID(), NUMBER, "Bonjour"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(bodies).as("nothing goes out without it").isEmpty();
        Files.writeString(token, "first");
        service.stop(0);
        assertThatThrownBy(() -> messages.send(UUID.randomUUID(), NUMBER, "Bonjour"))
                .isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void where_no_service_is_named_none_are_sent(@Nullable String none) {
        assertThat(messages(none).areSent()).isFalse();
        assertThat(messages(url()).areSent()).isTrue();
    }

    private TextMessages messages(@Nullable String url) {
        return new HttpTextMessages(new SmsProperties(url, token, Duration.ofSeconds(2)), JSON);
    }

    private String url() {
        return "http://127.0.0.1:" + service.getAddress().getPort() + "/messages";
    }
}
