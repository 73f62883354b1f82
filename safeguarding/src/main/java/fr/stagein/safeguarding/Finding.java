package fr.stagein.safeguarding;

/**
 * A part of a text.
 *
 * @param start index of its first UTF-16 unit in the text as it was written
 * @param end index after its last one
 */
public record Finding(Kind kind, int start, int end) {

    /** The part as it was written. */
    public String in(String text) {
        return text.substring(start, end);
    }

    boolean covers(Finding other) {
        return start <= other.start && end >= other.end;
    }
}
