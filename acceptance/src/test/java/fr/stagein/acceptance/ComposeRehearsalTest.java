package fr.stagein.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.stagein.local.infrastructure.Checkout;
import fr.stagein.local.infrastructure.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In containers on one host: a story begins, everything is backed up and destroyed, and after the restore it goes on. */
class ComposeRehearsalTest {

    private static final String PUPIL = "ines.bourgeix@eleve.example";
    private static final String COMPANY = "boulangerie@entreprise.example";
    private static final Duration TOLD = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final int port = Ports.free();
    private final int mailboxPort = Ports.free();
    private boolean started;

    @Test
    void what_was_backed_up_goes_on_after_everything_was_destroyed() throws Exception {
        assumeTrue(exit(List.of("docker", "info")) == 0, "No Docker engine answers: the rehearsal is left out");
        assumeTrue(
                exit(List.of("docker", "image", "inspect", "stagein/gateway-service:latest")) == 0,
                "There are no images: ./stagein images, and the rehearsal runs");
        started = true;
        stagein("up");
        Visitor pupil = signedIn(PUPIL);
        Visitor company = signedIn(COMPANY);
        await().atMost(TOLD).until(() -> !Story.offersOf(company).isEmpty());
        String offer = Story.offersOf(company).getFirst().get("id").asString();
        String application = pupil.post("/api/applications", Story.application(offer))
                .expect(201)
                .text("id");
        await().atMost(TOLD).until(() -> !Story.inbox(company).isEmpty());
        List<String> told = Story.inbox(company);
        var system = TheSystem.Run.at(url(), "http://localhost:" + mailboxPort);
        await().atMost(TOLD)
                .untilAsserted(() -> assertThat(system.mailsTo(COMPANY)).isNotEmpty());

        Path backup = folder.resolve("all.tar.gz");
        stagein("backup", backup.toString());
        // It goes on from where it stood, and what comes after the backup is what is lost.
        assertThat(Story.inbox(signedIn(COMPANY))).isEqualTo(told);
        stagein("down", "-v");
        Files.delete(folder.resolve("home/secrets.properties"));
        stagein("restore", backup.toString());

        // The session lies in the gateway's database, the sign-in in Keycloak's.
        assertThat(Story.inbox(company)).isEqualTo(told);
        Visitor again = signedIn(COMPANY);
        again.post("/api/applications/" + application + "/accept").expect(200);
        pupil.post("/api/applications/" + application + "/confirm").expect(200);
        // By Kafka: topics, and how far each had read them.
        await().atMost(TOLD).untilAsserted(() -> assertThat(Story.inbox(again)).hasSizeGreaterThan(told.size()));
    }

    @AfterEach
    void nothing_is_left() throws Exception {
        if (started) {
            stagein("down", "-v");
        }
    }

    private Visitor signedIn(String email) {
        Visitor visitor = Visitor.anybodyAt(url());
        visitor.signIn(email);
        assertThat(visitor.get("/api/session").body().get("signedIn").asBoolean())
                .as(email)
                .isTrue();
        return visitor;
    }

    private String url() {
        return "http://localhost:" + port;
    }

    private void stagein(String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("stagein.log");
        var command = new java.util.ArrayList<>(
                List.of(Checkout.root().resolve("stagein").toString(), "compose"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment()
                .putAll(Map.of(
                        "COMPOSE_PROJECT_NAME",
                        "stagein-rehearsal-" + port,
                        "COMPOSE_PROFILES",
                        "demo",
                        "STAGEIN_MAILBOX_PORT",
                        String.valueOf(mailboxPort),
                        "STAGEIN_HOME",
                        folder.resolve("home").toString(),
                        "STAGEIN_MAIL_WORKINGDAYSONLY",
                        "false",
                        "STAGEIN_PORT",
                        String.valueOf(port),
                        "STAGEIN_PUBLIC_URL",
                        url(),
                        "STAGEIN_DEMO",
                        "true"));
        Process process = builder.start();
        boolean ended = process.waitFor(15, TimeUnit.MINUTES);
        assertThat(ended && process.exitValue() == 0)
                .as("%s%n%s", command, Files.readString(log))
                .isTrue();
    }

    private static int exit(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchProgram) {
            return 127;
        }
    }
}
