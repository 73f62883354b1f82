package fr.stagein.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** The page of ours to which a sign-in leads back. */
final class WantedPage {

    /** Attribute of the request to Keycloak, of the one that comes back, and of the session after a failure. */
    static final String ATTRIBUTE = "stagein.wanted";

    private static final String FRONT = "/";

    private WantedPage() {}

    /** @param path if null: the page of the last try, which failed */
    static String asked(@Nullable String path, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object before = session == null ? null : session.getAttribute(ATTRIBUTE);
        return local(path == null ? before : path);
    }

    /** Of the sign-in that has just come back from Keycloak, or of the last one that failed. */
    static String of(HttpServletRequest request) {
        Object cameBack = request.getAttribute(ATTRIBUTE);
        return cameBack == null ? asked(null, request) : local(cameBack);
    }

    /** Keeps it for the next try. */
    static void remember(String path, HttpServletRequest request) {
        HttpSession session = request.getSession(!path.equals(FRONT));
        if (session != null) {
            session.setAttribute(ATTRIBUTE, path);
        }
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    private static String local(@Nullable Object path) {
        return path instanceof String text && isLocal(text) ? text : FRONT;
    }

    /** Whether it is a path on this site: {@code //elsewhere} and {@code /\elsewhere} lead to other sites. */
    static boolean isLocal(String path) {
        return path.startsWith("/") && !path.startsWith("//") && path.chars().noneMatch(c -> c == '\\' || c < ' ');
    }
}
