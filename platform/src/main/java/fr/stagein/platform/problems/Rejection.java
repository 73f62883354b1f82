package fr.stagein.platform.problems;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * A request that cannot be done, for a reason its sender can act on. The texts come from the message bundle in the
 * caller's language: {@code problem.<code>.title} and {@code problem.<code>.detail}.
 */
public class Rejection extends RuntimeException {

    private final transient HttpStatus status;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<String> fields;

    /**
     * @param code kebab-case, stable: part of the API
     * @param arguments fill the placeholders of the detail text
     */
    public Rejection(HttpStatus status, String code, Object... arguments) {
        this(status, code, List.of(), arguments);
    }

    private Rejection(HttpStatus status, String code, List<String> fields, Object... arguments) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.fields = fields;
        this.arguments = List.of(arguments);
    }

    /** What was asked for does not fit the present state (409). */
    public static Rejection conflict(String code, Object... arguments) {
        return new Rejection(HttpStatus.CONFLICT, code, arguments);
    }

    /** One field of the request is wrong (400); the detail text stands beside that field. */
    public static Rejection field(String field, String code, Object... arguments) {
        return new Rejection(HttpStatus.BAD_REQUEST, code, List.of(field), arguments);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    List<Object> arguments() {
        return arguments;
    }

    List<String> fields() {
        return fields;
    }
}
