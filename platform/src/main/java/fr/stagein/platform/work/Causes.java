package fr.stagein.platform.work;

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

    private Causes() {}

    public static String of(Throwable failure) {
        return Stream.<Throwable>iterate(failure, one -> one != null, Throwable::getCause)
                .limit(MOST)
                .map(one -> one.getClass().getName() + place(one))
                .collect(Collectors.joining(", caused by "));
    }

    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}
