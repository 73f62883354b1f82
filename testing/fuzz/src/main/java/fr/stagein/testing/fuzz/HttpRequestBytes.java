package fr.stagein.testing.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** A request as it goes over the wire, right or wrong. */
public final class HttpRequestBytes {

    private final String method;
    private final byte[] bytes;
    private final boolean sound;

    private HttpRequestBytes(String method, byte[] bytes, boolean sound) {
        this.method = method;
        this.bytes = bytes;
        this.sound = sound;
    }

    /** A request with a head as given and a body of which the head may say what it likes. */
    public static HttpRequestBytes raw(String method, String head, byte[] body) {
        byte[] start = head.getBytes(ISO_8859_1);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return new HttpRequestBytes(method, whole, false);
    }

    /** A well-framed request: what is odd about it stands in the target, the headers or the body. */
    public static HttpRequestBytes of(String method, String target, List<String> headers, byte[] body) {
        List<String> lines = new ArrayList<>();
        lines.add(method + " " + target + " HTTP/1.1");
        if (headers.stream().noneMatch(line -> line.regionMatches(true, 0, "host:", 0, 5))) {
            lines.add("Host: localhost");
        }
        lines.addAll(headers);
        if (body.length > 0 || (!method.equals("GET") && !method.equals("HEAD"))) {
            lines.add("Content-Length: " + body.length);
        }
        HttpRequestBytes raw = raw(method, String.join("\r\n", lines) + "\r\n\r\n", body);
        return new HttpRequestBytes(method, raw.bytes, true);
    }

    public static HttpRequestBytes get(String target, String... headers) {
        return of("GET", target, List.of(headers), new byte[0]);
    }

    public static HttpRequestBytes post(String target, String body, String... headers) {
        return of("POST", target, List.of(headers), body.getBytes(UTF_8));
    }

    /** Decides whether the answer has a body. */
    String method() {
        return method;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Whether its end can be told, so that the connection can be used for the next one. */
    boolean sound() {
        return sound;
    }

    public int size() {
        return bytes.length;
    }

    /** For a failed test's message: printable, long runs shortened; the seed and the number make the whole anew. */
    @Override
    public String toString() {
        String text = new String(bytes, ISO_8859_1)
                .replaceAll("(?i)(Authorization: Bearer |Cookie: )[^\r\n]{40}[^\r\n]*", "$1…");
        var printable = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), 1_500); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                printable.append("\\r");
            } else if (c == '\n') {
                printable.append("\\n\n");
            } else if (c < ' ' || c > '~') {
                printable.append(String.format("\\x%02x", (int) c));
            } else {
                printable.append(c);
            }
        }
        return text.length() > 1_500 ? printable + "… (" + bytes.length + " bytes)" : printable.toString();
    }
}
