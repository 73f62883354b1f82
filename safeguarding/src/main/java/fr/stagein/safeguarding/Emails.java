package fr.stagein.safeguarding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** E-mail addresses, with their signs or with words for them. */
final class Emails {

    private static final List<String> AT = List.of("at", "@", "arobase", "arobaz");
    private static final List<String> DOT = List.of("dot", "point", ".");
    private static final int LOCAL_PART = 64;

    private Emails() {}

    /**
     * @param end index after it
     * @param spelled whether words or spaces stand for the sign
     * @param plainWord whether it is the English word, which stands in many sentences
     */
    private record Sign(int start, int end, boolean spelled, boolean plainWord) {}

    static void find(Plain text, List<Finding> found) {
        int done = 0;
        for (int at = 0; at < text.length(); at++) {
            Sign sign = sign(text, at);
            if (sign == null) {
                continue;
            }
            int start = sign.start();
            while (start > done && sign.start() - start < LOCAL_PART && isLocal(text, start - 1)) {
                start--;
            }
            int end = start == sign.start() ? -1 : domain(text, sign);
            if (end > 0) {
                found.add(text.finding(Kind.EMAIL, start, end));
                done = end;
                at = end - 1;
            }
        }
    }

    private static boolean isLocal(Plain text, int index) {
        return text.isWord(index) || "._%+-".indexOf(text.at(index)) >= 0;
    }

    /** An at sign, or what stands for it, with the spaces around it. */
    private static @Nullable Sign sign(Plain text, int at) {
        char letter = text.at(at);
        int start = at;
        while (start > 0 && at - start < 2 && text.at(start - 1) == ' ') {
            start--;
        }
        if (letter == '@') {
            int end = text.skipSpaces(at + 1, 2);
            return new Sign(start, end, start < at || end > at + 1, false);
        }
        if (letter == '(' || letter == '[' || letter == '{' || letter == '<') {
            int end = bracketed(text, at, AT);
            return end < 0 ? null : new Sign(start, text.skipSpaces(end, 2), false, false);
        }
        if (start == at || text.isWord(at - 1)) {
            return null;
        }
        for (String word : AT) {
            if (text.startsWith(word, at) && text.isSpace(at + word.length())) {
                return new Sign(start, text.skipSpaces(at + word.length(), 2), true, word.equals("at"));
            }
        }
        return null;
    }

    /** Index after {@code (at)}, {@code [ dot ]} and the like; -1 if there is none here. */
    static int bracketed(Plain text, int open, List<String> words) {
        int inside = text.skipSpaces(open + 1, 2);
        for (String word : words) {
            if (text.startsWith(word, inside)) {
                int close = text.skipSpaces(inside + word.length(), 2);
                if (")]}>".indexOf(text.at(close)) >= 0) {
                    return close + 1;
                }
            }
        }
        return -1;
    }

    /** Index after a full stop or what stands for it; -1 if there is none here. */
    static int dot(Plain text, int at) {
        if (text.at(at) == '.') {
            return at + 1;
        }
        int inside = text.skipSpaces(at, 2);
        if ("([{<".indexOf(text.at(inside)) >= 0) {
            int end = bracketed(text, inside, DOT);
            return end < 0 ? -1 : text.skipSpaces(end, 2);
        }
        if (inside == at) {
            return -1;
        }
        for (String word : DOT) {
            int end = inside + word.length();
            if (text.startsWith(word, inside) && text.isSpace(end)) {
                return text.skipSpaces(end, 2);
            }
        }
        return -1;
    }

    /** Index after the domain; -1 if it is none. */
    private static int domain(Plain text, Sign sign) {
        int end = label(text, sign.end());
        if (end == sign.end()) {
            return -1;
        }
        boolean provider = Words.PROVIDERS.contains(text.part(sign.end(), end));
        boolean spelled = sign.spelled();
        int labels = 1;
        String last = "";
        while (labels < 6) {
            int next = dot(text, end);
            int after = next < 0 ? -1 : label(text, next);
            if (next < 0 || after == next) {
                break;
            }
            String label = text.part(next, after);
            boolean spaced = next > end + 1;
            if (spaced && !Words.SPELLED_ENDINGS.contains(label) && labels > 1) {
                break;
            }
            spelled |= spaced;
            last = label;
            end = after;
            labels++;
        }
        if (provider && !sign.plainWord()) {
            return end;
        }
        if (labels < 2 || (spelled && !Words.ENDINGS.contains(last) && !Words.WORD_ENDINGS.contains(last))) {
            return -1;
        }
        return end;
    }

    static int label(Plain text, int start) {
        int end = start;
        while (end - start < 63 && (text.isWord(end) || (end > start && text.at(end) == '-'))) {
            end++;
        }
        return end;
    }
}
