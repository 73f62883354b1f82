package fr.stagein.platform.queue;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Formats a failure for the log: the classes of the exceptions and the places in our code. The messages are left out,
 * since those of HTTP clients, mail servers and databases quote addresses and names.
 */
public final class Causes {

    private static final String OURS = "fr.stagein.";
    private static final int MOST = 6;
    private static final int MOST_FRAMES = 40;

    private Causes() {}

    public static String of(Throwable failure) {
        return Stream.<Throwable>iterate(failure, one -> one != null, Throwable::getCause)
                .limit(MOST)
                .map(one -> one.getClass().getName() + place(one))
                .collect(Collectors.joining(", caused by "));
    }

    /** The same with the full stack, for unexpected failures. */
    public static String stackOf(Throwable failure) {
        return Stream.<Throwable>iterate(failure, one -> one != null, Throwable::getCause)
                .limit(MOST)
                .map(one -> one.getClass().getName() + frames(one))
                .collect(Collectors.joining("\ncaused by "));
    }

    private static String frames(Throwable failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        String more = frames.length > MOST_FRAMES ? "\n\t… " + (frames.length - MOST_FRAMES) + " more" : "";
        return Arrays.stream(frames)
                        .limit(MOST_FRAMES)
                        .map(frame -> "\n\tat " + frame)
                        .collect(Collectors.joining())
                + more;
    }

    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}
