package fr.stagein.safeguarding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;

/**
 * A text as it is read: small letters without accents, look-alikes as the letters that they look like, digits of any
 * script as 0 to 9, one kind of space, nothing invisible. Each of its characters knows where it came from.
 */
final class Plain {

    /** Stands for whatever is neither letter, digit nor punctuation in the Basic Multilingual Plane. */
    private static final char SYMBOL = '\uFFFC';

    private final StringBuilder text;
    private int[] from;
    private int[] to;
    private final BitSet accented = new BitSet();

    Plain(String written) {
        text = new StringBuilder(written.length());
        from = new int[written.length() + 16];
        to = new int[written.length() + 16];
        for (int at = 0; at < written.length(); ) {
            int letter = written.codePointAt(at);
            int next = at + Character.charCount(letter);
            if (isHidden(letter)) {
                // What follows a letter unseen belongs to it.
                if (!text.isEmpty()) {
                    to[text.length() - 1] = next;
                }
            } else {
                read(letter, at, next);
            }
            at = next;
        }
    }

    int length() {
        return text.length();
    }

    /** The character there, or a line end outside the text. */
    char at(int index) {
        return index < 0 || index >= text.length() ? '\n' : text.charAt(index);
    }

    String part(int start, int end) {
        return text.substring(start, end);
    }

    boolean startsWith(String what, int index) {
        for (int offset = 0; offset < what.length(); offset++) {
            if (at(index + offset) != what.charAt(offset)) {
                return false;
            }
        }
        return true;
    }

    boolean isLetter(int index) {
        return Character.isLetter(at(index));
    }

    boolean isDigit(int index) {
        char letter = at(index);
        return letter >= '0' && letter <= '9';
    }

    boolean isWord(int index) {
        return isLetter(index) || isDigit(index);
    }

    boolean isSpace(int index) {
        char letter = at(index);
        return letter == ' ' || letter == '\n';
    }

    /** Index after the spaces from here, at most this many. */
    int skipSpaces(int index, int most) {
        int end = index;
        while (end < text.length() && end - index < most && isSpace(end)) {
            end++;
        }
        return end;
    }

    /** Index after the letters and digits from here. */
    int wordEnd(int index) {
        int end = index;
        while (isWord(end)) {
            end++;
        }
        return end;
    }

    Finding finding(Kind kind, int start, int end) {
        return new Finding(kind, from[start], to[end - 1]);
    }

    int writtenStart(int index) {
        return from[index];
    }

    /** Whether it was written with an accent, in one character or two, or as another letter that looks like it. */
    boolean isAccented(int index) {
        return to[index] - from[index] > 1 || accented.get(index);
    }

    private static boolean isHidden(int letter) {
        return switch (Character.getType(letter)) {
            case Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> true;
            // Fillers that show nothing.
            default -> letter == 0x115F || letter == 0x1160 || letter == 0x3164 || letter == 0xFFA0 || letter == 0x2800;
        };
    }

    private void read(int letter, int start, int end) {
        if (letter < 0x80) {
            append((char) letter, start, end);
            return;
        }
        String apart = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        for (int at = 0; at < apart.length(); ) {
            int part = apart.codePointAt(at);
            at += Character.charCount(part);
            if (!isHidden(part)) {
                accented.set(text.length());
                readPart(part, start, end);
            }
        }
    }

    private void readPart(int part, int start, int end) {
        String alike = Words.LOOK_ALIKES.get(Character.toString(part));
        if (alike != null) {
            alike.chars().forEach(one -> append((char) one, start, end));
        } else if (part > 0xFFFF) {
            append(SYMBOL, start, end);
        } else {
            append((char) part, start, end);
        }
    }

    private void append(char letter, int start, int end) {
        if (text.length() == from.length) {
            from = Arrays.copyOf(from, from.length * 2);
            to = Arrays.copyOf(to, to.length * 2);
        }
        from[text.length()] = start;
        to[text.length()] = end;
        text.append(folded(letter));
    }

    private static char folded(char letter) {
        if (letter >= 'A' && letter <= 'Z') {
            return (char) (letter + ('a' - 'A'));
        }
        if (letter < 0x80) {
            return letter == '\r' ? '\n' : letter == '\t' || letter == '\f' || letter == 0x0B ? ' ' : letter;
        }
        for (int zero : Words.ZEROS) {
            if (letter >= zero && letter <= zero + 9) {
                return (char) ('0' + letter - zero);
            }
        }
        return switch (letter) {
            case '’', '‘', 'ʼ', '´', '′' -> '\'';
            case '·', '•', '。', '․', '∙', '‧' -> '.';
            case '⁄', '∕' -> '/';
            case '−', 'ー' -> '-';
            case '\u2028', '\u2029', '\u0085' -> '\n';
            default ->
                switch (Character.getType(letter)) {
                    case Character.SPACE_SEPARATOR -> ' ';
                    case Character.DASH_PUNCTUATION -> '-';
                    default -> letter;
                };
        };
    }
}
