package fr.stagein.local;

import fr.stagein.local.infrastructure.CannotStart;
import java.nio.file.Path;

/** The mailbox of the demo in a container of its own: {@code docker-compose.yml} says who reaches it. */
public final class MailboxAlone {

    private static final int SMTP = 1025;
    private static final int PAGE = 8025;

    private MailboxAlone() {}

    /** @param arguments the folder for the mails */
    public static void main(String[] arguments) {
        try {
            Mailbox mailbox = Mailbox.open(Path.of(arguments[0]), Mailbox.Reach.CONTAINER, SMTP, PAGE);
            Runtime.getRuntime().addShutdownHook(new Thread(mailbox::close));
        } catch (CannotStart problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
    }
}
