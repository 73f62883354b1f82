package fr.stagein.platform.problems;

import org.springframework.http.HttpStatus;

/** There is no such thing, or it is none of the caller's business; which of the two is not told. */
public final class NotFound extends Rejection {

    public NotFound() {
        super(HttpStatus.NOT_FOUND, "not-found");
    }
}
