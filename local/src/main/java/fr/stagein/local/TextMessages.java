package fr.stagein.local;

import fr.stagein.local.infrastructure.CannotStart;
import fr.stagein.local.infrastructure.OwnersFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Text messages of one run: the mailbox takes them, as a provider would, and shows them among the mails. */
final class TextMessages {

    static final String PATH = "/text-messages";

    private TextMessages() {}

    /** Who sends them shows it; anybody else on the machine is refused. */
    static String token(LocalRun run) {
        return run.secret("text-messages-token");
    }

    /** For the service that offers them and the one that sends them. */
    static Map<String, String> settings(LocalRun run) {
        Path file = run.folder().resolve("text-messages-token");
        try {
            OwnersFiles.write(file, token(run));
        } catch (IOException failed) {
            throw new CannotStart("The token in " + file + " cannot be written: " + failed.getMessage(), failed);
        }
        return Map.of(
                "STAGEIN_SMS_URL",
                "http://127.0.0.1:" + run.port(Port.MAILBOX) + PATH,
                "STAGEIN_SMS_TOKEN_FILE",
                file.toAbsolutePath().toString());
    }
}
