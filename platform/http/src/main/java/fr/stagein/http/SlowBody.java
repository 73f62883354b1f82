package fr.stagein.http;

import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;

/**
 * A body that comes so slowly that it is given up. Of all that a read may throw Tomcat lets this kind alone be answered,
 * whether the application was reading or Tomcat itself for a form.
 */
public final class SlowBody extends BadRequestException {

    private static final long serialVersionUID = 1;

    SlowBody() {
        super("The body comes too slowly");
    }

    /** Whether it is what stands behind a failure. */
    public static boolean isIn(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SlowBody) {
                return true;
            }
        }
        return false;
    }
}
