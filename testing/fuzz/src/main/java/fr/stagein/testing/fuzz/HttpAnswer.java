package fr.stagein.testing.fuzz;

import java.util.Locale;

/**
 * @param status 0 if the server closed the connection without a word
 * @param head status line and headers
 * @param body as text; empty where the answer is a stream
 */
public record HttpAnswer(int status, String head, String body) {

    public String header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst()
                .orElse("");
    }
}
