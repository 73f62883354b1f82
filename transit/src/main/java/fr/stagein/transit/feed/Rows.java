package fr.stagein.transit.feed;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table. GTFS has no line breaks in values, so a row ends with its line and a quote that nobody closes
 * costs its own row alone: that, and bounds on what is held, is why no CSV library reads here. A value over several lines,
 * as some feeds have it, is taken where the row is whole with it.
 */
final class Rows implements AutoCloseable {

    static final int ABSENT = -1;
    private static final int LINES_OF_A_ROW = 20;

    private final String file;
    private final Lines lines;
    private final Problems problems;
    private final int limit;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final char separator;
    private final int width;
    private List<String> row = List.of();
    private int rows;
    private int line;

    Rows(InputStream bytes, String file, int limit, Problems problems) throws IOException {
        this.file = file;
        this.problems = problems;
        this.limit = limit;
        lines = new Lines(bytes, file, problems);
        String header = lines.next();
        line = 1;
        String names = header == null ? "" : header;
        separator =
                names.indexOf(',') >= 0 ? ',' : names.indexOf(';') >= 0 ? ';' : names.indexOf('\t') >= 0 ? '\t' : ',';
        if (separator != ',') {
            problems.warn("separator", file);
        }
        List<String> fields = new ArrayList<>();
        split(names, fields);
        width = fields.size();
        for (int i = 0; i < width; i++) {
            String name = fields.get(i).toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                problems.warn("column-nameless", file);
            } else if (columns.putIfAbsent(name, i) != null) {
                problems.warn("column-twice", file, name);
            }
        }
    }

    String file() {
        return file;
    }

    /** The place of a column, or {@link #ABSENT}. */
    int column(String name) {
        return columns.getOrDefault(name, ABSENT);
    }

    boolean has(String name) {
        return columns.containsKey(name);
    }

    /** The value without the spaces around it; empty where there is none. */
    String text(int column) {
        return column >= 0 && column < row.size() ? row.get(column) : "";
    }

    String text(String column) {
        return text(column(column));
    }

    /** Where the row stands in the file, from 1. */
    int line() {
        return line;
    }

    /** Goes to the next row that holds anything; false at the end. */
    boolean next() throws IOException {
        while (true) {
            String text = ahead.isEmpty() ? lines.next() : ahead.poll();
            line++;
            if (text == null) {
                return false;
            }
            if (text.isBlank()) {
                continue;
            }
            if (++rows > limit) {
                throw new TooLargeException(file, limit);
            }
            List<String> fields = new ArrayList<>(width);
            if (split(text, fields)) {
                joinOrLeave(text, fields);
            } else {
                row = fields;
            }
            return true;
        }
    }

    /** A quote is open at the end of the line: with the lines after it that may be a row, or it is a slip. */
    private void joinOrLeave(String text, List<String> alone) throws IOException {
        StringBuilder joined = new StringBuilder(text);
        List<String> taken = new ArrayList<>();
        row = alone;
        while (taken.size() < LINES_OF_A_ROW && joined.length() < Lines.LONGEST) {
            String more = ahead.isEmpty() ? lines.next() : ahead.poll();
            if (more == null) {
                break;
            }
            taken.add(more);
            joined.append(' ').append(more);
            List<String> fields = new ArrayList<>(width);
            if (!split(joined.toString(), fields)) {
                if (fields.size() == width) {
                    row = fields;
                    line += taken.size();
                    return;
                }
                break;
            }
        }
        for (int i = taken.size() - 1; i >= 0; i--) {
            ahead.addFirst(taken.get(i));
        }
        problems.warn("quote-open", file, line);
    }

    /** @return whether a quote is open at its end */
    private boolean split(String text, List<String> fields) {
        int at = 0;
        while (true) {
            int start = at;
            while (start < text.length() && text.charAt(start) != separator && isSpace(text.charAt(start))) {
                start++;
            }
            if (start < text.length() && text.charAt(start) == '"') {
                StringBuilder value = new StringBuilder();
                at = quoted(text, start + 1, value);
                if (at < 0) {
                    fields.add(trimmed(value.toString()));
                    return true;
                }
                int end = end(text, at);
                fields.add(trimmed(value.append(text, at, end).toString()));
                at = end;
            } else {
                int end = end(text, start);
                fields.add(trimmed(text.substring(start, end)));
                at = end;
            }
            if (at >= text.length()) {
                return false;
            }
            at++;
        }
    }

    private int end(String text, int from) {
        int end = text.indexOf(separator, from);
        return end < 0 ? text.length() : end;
    }

    /** @return the place after the closing quote, or -1 if there is none */
    private static int quoted(String text, int from, StringBuilder value) {
        int at = from;
        while (at < text.length()) {
            char letter = text.charAt(at++);
            if (letter != '"') {
                value.append(letter);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else {
                return at;
            }
        }
        return -1;
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Spaces of every width, and the mark that some editors set. */
    private static boolean isSpace(char letter) {
        return letter <= ' ' || letter == '\u00A0' || letter == '\u202F' || letter == '\uFEFF';
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    static @Nullable Integer whole(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return null;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return null;
            }
            value = 10 * value + digit;
        }
        return value;
    }
}
