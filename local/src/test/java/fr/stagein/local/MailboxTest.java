package fr.stagein.local;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.local.infrastructure.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

    @Test
    void a_text_message_is_shown_once_and_taken_from_nobody_without_the_token(@TempDir Path folder) throws Exception {
        int page = Ports.free();
        Mailbox mailbox = Mailbox.open(folder, Ports.free(), page, "the token");
        try {
            String message = """
                    {"id":"%s","to":"+33698765432","text":"Votre code : 123456"}""".formatted(UUID.randomUUID());
            assertThat(post(page, "another", message)).isEqualTo(401);
            assertThat(mailbox.mails()).isEmpty();
            assertThat(post(page, "the token", message)).isEqualTo(204);
            assertThat(post(page, "the token", message))
                    .as("sent again after a crash")
                    .isEqualTo(204);
            assertThat(mailbox.mails()).singleElement().satisfies(one -> {
                assertThat(one.to()).isEqualTo("+33698765432");
                assertThat(one.text()).contains("123456");
            });
        } finally {
            mailbox.close();
        }
    }

    private static int post(int port, String token, String message) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + TextMessages.PATH))
                                    .header("Authorization", "Bearer " + token)
                                    .POST(BodyPublishers.ofString(message))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
