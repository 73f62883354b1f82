package fr.stagein.platform.problems;

import org.springframework.http.HttpStatus;

/** There is no such thing, or the caller may not see it (404). The answer does not say which of the two. */
public final class NotFound extends Rejection {

    public NotFound() {
        super(HttpStatus.NOT_FOUND, "not-found");
    }
}
