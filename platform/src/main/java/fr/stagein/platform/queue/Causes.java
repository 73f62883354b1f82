package fr.stagein.platform.queue;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A failure for the log: what kinds of failure, and where in our code. Its texts are left out, since those of an HTTP
 * answer, a mail or a database quote what was asked: addresses, names.
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

    /** The same with every place that it came through: what to look for when nobody foresaw it. */
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
