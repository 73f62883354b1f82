package fr.stagein.http;

import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;

/**
 * A body that arrives too slowly and is given up. Of all exceptions that a read can throw, this is the only kind after
 * which Tomcat still allows an answer, whether the application was reading or Tomcat itself for a form.
 */
public final class SlowBody extends BadRequestException {

    private static final long serialVersionUID = 1;

    SlowBody() {
        super("The body comes too slowly");
    }

    /** Whether it is the cause of a failure. */
    public static boolean isIn(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SlowBody) {
                return true;
            }
        }
        return false;
    }
}
