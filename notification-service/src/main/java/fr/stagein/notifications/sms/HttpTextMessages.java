package fr.stagein.notifications.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Posts each message as JSON, with the territory's token: {@code {"id": "…", "to": "+33612345678", "text": "…"}}. */
@Component
class HttpTextMessages implements TextMessages {

    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    /** What is said of the message; any other failure is the service's or ours, and mended in time. */
    private static final Set<Integer> OF_THE_NUMBER = Set.of(400, 404, 422);

    private final SmsProperties properties;
    private final JsonMapper json;
    private final HttpClient http;

    HttpTextMessages(SmsProperties properties, JsonMapper json) {
        this.properties = properties;
        this.json = json;
        this.http = HttpClient.newBuilder().connectTimeout(properties.timeout()).build();
    }

    @Override
    public boolean areSent() {
        return properties.url() != null && !properties.url().isBlank();
    }

    @Override
    public void send(UUID id, String number, String text) {
        String url = Objects.requireNonNull(properties.url());
        int status;
        try {
            status = post(
                    URI.create(url), json.writeValueAsString(Map.of("id", id.toString(), "to", number, "text", text)));
        } catch (IOException failed) {
            throw new UncheckedIOException("The text message service gave no answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        if (OF_THE_NUMBER.contains(status)) {
            throw new NumberRefused(status);
        }
        if (status / HUNDRED != SUCCESS) {
            throw new UncheckedIOException(new IOException("The text message service answered " + status));
        }
    }

    /** Nothing of the answer is kept but its status. */
    private int post(URI url, String message) throws IOException, InterruptedException {
        String token = Files.readString(properties.tokenFile()).strip();
        HttpResponse<Void> answer = http.send(
                HttpRequest.newBuilder(url)
                        .timeout(properties.timeout())
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(message))
                        .build(),
                BodyHandlers.discarding());
        return answer.statusCode();
    }
}
