package fr.stagein.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of 20,000 characters that reveal a pattern which recurses or backtracks, and what a pattern costs on them. */
final class HostileText {

    private static final int LENGTH = 20_000;

    /** Most reads of each character: a good pattern needs a few dozen, one that backtracks ten thousand. */
    private static final long READS_PER_CHARACTER = 1_000;

    /** A quarter of a server thread's stack, since part of it is in use when a text is read. */
    private static final long STACK = 256 * 1024;

    private static final List<String> PIECES = List.of(
            "a",
            "A",
            "é",
            "e\u0301",
            "1",
            "0",
            " ",
            "\n",
            "\r\n",
            "\t",
            "@",
            ".",
            ",",
            "-",
            "_",
            "/",
            ":",
            "'",
            "\"",
            "(",
            "[",
            "#",
            "+",
            "<",
            "&",
            "|",
            "\u0000",
            "\u200b",
            "\ud83d\ude00",
            "ﷺ",
            "a ",
            "a\n",
            "1 ",
            "a1",
            "a@",
            "a.",
            "a.b@",
            "@a.",
            "a-",
            "1.",
            "0.",
            "06 ",
            "+33",
            "1-",
            "1/",
            "0a",
            "www.",
            "http://",
            "x@y.zz ",
            "(0) ",
            "1:",
            "insta ",
            "a'",
            "aa ",
            "9\n9");

    private static final List<String> ENDS = List.of("", "!");

    private HostileText() {}

    /**
     * What is wrong with the pattern; nothing for most.
     *
     * @param use how it is used
     */
    static Optional<String> verdict(Pattern pattern, Consumer<Matcher> use) {
        var failure = new AtomicReference<@Nullable String>();
        var thread = new Thread(null, () -> failure.set(tried(pattern, use)), "hostile-text", STACK);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        return Optional.ofNullable(failure.get());
    }

    private static @Nullable String tried(Pattern pattern, Consumer<Matcher> use) {
        for (String text : textsFor(pattern)) {
            try {
                use.accept(pattern.matcher(new Counted(text)));
            } catch (StackOverflowError deep) {
                return "recurses on " + shown(text);
            } catch (TooManyReads slow) {
                return "reads each character more than " + READS_PER_CHARACTER + " times on " + shown(text);
            }
        }
        return null;
    }

    /** The texts for every pattern, and texts made of the pattern's own letters. */
    private static Set<String> textsFor(Pattern pattern) {
        List<String> pieces = new ArrayList<>(PIECES);
        String own = pattern.pattern().replaceAll("\\\\.|[^\\p{L}\\p{N}@.:/ ]", "");
        if (!own.isEmpty()) {
            pieces.add(own.substring(0, 1));
            pieces.add(own.substring(0, Math.min(2, own.length())));
            pieces.add(own.substring(0, Math.min(40, own.length())));
        }
        Set<String> texts = new LinkedHashSet<>();
        for (String piece : pieces) {
            String long_ = piece.repeat(LENGTH / piece.length());
            for (String end : ENDS) {
                texts.add(long_ + end);
            }
        }
        return texts;
    }

    private static String shown(String text) {
        String start = text.substring(0, 12).replace("\n", "\\n").replace("\r", "\\r");
        return "\"" + start + "…\" (" + text.length() + " characters)";
    }

    /** Counts instead of measuring time, so that the verdict is the same on every machine. */
    private static final class Counted implements CharSequence {
        private final String text;
        private long left;

        Counted(String text) {
            this.text = text;
            this.left = text.length() * READS_PER_CHARACTER;
        }

        @Override
        public char charAt(int index) {
            if (left-- == 0) {
                throw new TooManyReads();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooManyReads extends RuntimeException {
        TooManyReads() {
            super(null, null, false, false);
        }
    }
}
